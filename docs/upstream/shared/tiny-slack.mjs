import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

/**
 * As much of Slack as a socket needs: `apps.connections.open` and a socket that says hello.
 * @param answer what a method call is answered, with the number of calls so far; by default the socket's address
 */
export async function startTinySlack(answer = () => null) {
  const calls = [];
  const server = createServer(async (request, response) => {
    await request.resume().toArray();
    calls.push({ method: request.url.split('/').pop(), token: request.headers.authorization, at: performance.now() });
    const { status = 200, headers = {}, body = { ok: true, url: socketUrl } } = answer(calls) ?? {};
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  const socketUrl = `ws://127.0.0.1:${port}/`;
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => socket.send(JSON.stringify({ type: 'hello' })));
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    say: (message) => {
      for (const socket of sockets.clients) socket.send(JSON.stringify(message));
    },
  };
}
