# The bot, and nothing else: neither the demo nor what builds it. How to run it: docs/running.md.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY engines ./engines
RUN npm ci
COPY tsconfig.json tsconfig.build.json prisma.config.ts ./
COPY prisma ./prisma
COPY scripts ./scripts
COPY src ./src
RUN npm run build
# What npm leaves out is left out by npm; what no Node reads goes after it: types, maps, SQLite's own source.
RUN npm ci --omit=dev
RUN find dist node_modules -type f \( -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.map' -o -name 'sqlite3.[ch]' \) -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production TZ=UTC DATABASE_URL=file:/data/visiting-hours.db
WORKDIR /app
RUN install -d -o node -g node -m 700 /data
COPY --from=build /app/package.json ./
COPY --from=build /app/engines ./engines
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/prisma/migrations ./prisma/migrations
COPY --from=build /app/prisma/seeds ./prisma/seeds
COPY --from=build /app/dist/src ./dist/src
USER node
VOLUME /data
# Slack over HTTP, health, calendars.
EXPOSE 3000 8080 8081
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT || 8080}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
