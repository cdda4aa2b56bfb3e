// What Slack's own command line asks of a project (docs.slack.dev/tools/slack-cli/reference/hooks): `slack run`, `slack manifest`,
// `slack doctor`. It asks for one hook and reads JSON from standard output. MANIFEST names another manifest, as manifest.sv.yml.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const HOOKS = {
  'get-hooks': () => ({
    hooks: {
      'get-manifest': 'node scripts/slack-hooks.mjs get-manifest',
      doctor: 'node scripts/slack-hooks.mjs doctor',
      // Slack's command line hands over both tokens, under the names that the bot reads.
      start: 'npm start --silent',
    },
    // The bot holds the socket itself; else it would be started once for each event.
    config: { 'sdk-managed-connection-enabled': true },
  }),
  'get-manifest': () => parse(readFileSync(process.env.MANIFEST ?? 'manifest.yml', 'utf8')),
  doctor: () => ({ versions: [{ name: 'node', current: process.versions.node }] }),
};

const wanted = process.argv[2] ?? '';
if (!Object.hasOwn(HOOKS, wanted)) {
  process.stderr.write(`Name one of: ${Object.keys(HOOKS).join(', ')}.\n`);
  process.exit(64);
}
process.stdout.write(`${JSON.stringify(HOOKS[wanted]())}\n`);
