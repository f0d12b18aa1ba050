import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Node has it; TypeScript's list without the browser's globals does not. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** Nothing is managed outside the Prisma schema. */
export const NO_FILTER: bindings.SchemaFilter = { externalTables: [], externalEnums: [] };

const LOADED = Symbol.for("dengta.schema-engine.loaded");

/**
 * The bindings hold one WebAssembly instance per process, while this file may be evaluated more than once
 * (test runners do): a second instance under the first one's feet would mix their memories up.
 */
const shared: object & { [LOADED]?: Promise<void> } = globalThis as object;

/** Prisma's schema engine, started on one database. Free it with `using` or `free()`. */
export async function startEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<bindings.SchemaEngine> {
  shared[LOADED] ??= load();
  await shared[LOADED];
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

/** The package's own entry imports the module as a file, which Node cannot do: instantiate it by hand. */
async function load(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(glue.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  // The engine hands its last words to this global before it dies; without it they would be lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`the schema engine gave up: ${message}`);
      },
    },
  });
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("the schema engine has no start function");
  start();
}
