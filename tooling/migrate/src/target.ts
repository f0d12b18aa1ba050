import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";

/** A database that the engine may migrate. */
export type MigrationTarget = SqlMigrationAwareDriverAdapterFactory;

/** An open PGlite. It stays open; the shadow database that `diff` needs is another one, in memory. */
export function pgliteTarget(database: PGlite): MigrationTarget {
  const factory = new PrismaPGlite(database);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => runningWholeScripts(await factory.connect(), (script) => database.exec(script)),
    connectToShadowDb: async () => {
      const shadow = await PGlite.create();
      const adapter = await new PrismaPGlite(shadow).connect();
      adapter.dispose = () => shadow.close();
      return runningWholeScripts(adapter, (script) => shadow.exec(script));
    },
  };
}

/** A PostgreSQL server by URL. `diff` creates its shadow database beside it and drops it again. */
export function postgresTarget(url: string): MigrationTarget {
  const factory = new PrismaPg(url);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      return runningWholeScripts(adapter, (script) => adapter.underlyingDriver().query(script));
    },
    connectToShadowDb: async () => {
      const adapter = await factory.connectToShadowDb();
      return runningWholeScripts(adapter, (script) => adapter.underlyingDriver().query(script));
    },
  };
}

/**
 * One adapter cuts a script at every semicolon, which breaks trigger bodies; the other does not wait for it.
 * Here the whole script goes to the server at once, which also makes it one transaction.
 */
function runningWholeScripts(
  adapter: SqlDriverAdapter,
  run: (script: string) => Promise<unknown>,
): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    try {
      await run(script);
    } catch (error) {
      throw asAdapterError(error);
    }
  };
  return adapter;
}

function asAdapterError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  return new DriverAdapterError({
    kind: "postgres",
    code: error.code,
    severity: "ERROR",
    message: error.message,
    detail: textOf(error, "detail"),
    column: textOf(error, "column"),
    hint: textOf(error, "hint"),
    originalCode: error.code,
    originalMessage: error.message,
  });
}

function textOf(error: object, key: string): string | undefined {
  const value = key in error ? (error as Record<string, unknown>)[key] : undefined;
  return typeof value === "string" ? value : undefined;
}
