import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as schemaEngine from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * Starts Prisma's schema engine, the WebAssembly one: a development tool that compares schemas with databases.
 * @param schema the text of schema.prisma, with the provider of the database
 */
export async function startSchemaEngine(
  schema: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<schemaEngine.SchemaEngine> {
  await loaded;
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  return schemaEngine.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
}

/** The part of the global that is used here: TypeScript knows it only together with the whole browser. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** Node 20 cannot import WebAssembly, so it is put together by hand, once. */
const loaded = (async () => {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(await readFile(join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': { ...schemaEngine },
  });
  schemaEngine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
})();
