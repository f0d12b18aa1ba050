import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Where test databases come from. */
    database: { kind: "pglite"; dumpFile: string } | { kind: "postgres"; url: string; template: string };
  }
}
