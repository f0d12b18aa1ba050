import { parseArgs } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { createMigration } from "./create.ts";
import { pgliteTarget } from "./target.ts";

/** `node src/cli.ts --schema prisma/schema.prisma --migrations prisma/migrations --name "add notes"` */
const { values } = parseArgs({
  options: { schema: { type: "string" }, migrations: { type: "string" }, name: { type: "string" } },
});

if (values.schema === undefined || values.migrations === undefined || values.name === undefined) {
  console.error("usage: --schema FILE --migrations DIR --name WORDS");
  process.exit(2);
}

const database = await PGlite.create();
const folder = await createMigration({
  target: pgliteTarget(database),
  schemaFile: values.schema,
  migrationsDir: values.migrations,
  name: values.name,
  at: new Date(),
});
await database.close();
console.log(folder ?? "the migrations already agree with the schema");
