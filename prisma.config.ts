import { defineConfig } from 'prisma/config';

// Prisma's CLI looks for a native schema engine even to generate, which it would download. Nothing here runs it.
if (/^(generate|validate|format)$/.test(process.argv[2] ?? ''))
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: process.env.VISITING_HOURS_SCHEMA ?? 'prisma/schema.prisma' });
