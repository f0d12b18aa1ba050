import { defineConfig } from "vitest/config";
import { findPostgres, whyLeftOut } from "./test/harness/postgres-programs.ts";
import { apiProject } from "./vitest.shared.ts";

const project = apiProject("api-postgres", "test/harness/postgres.setup.ts", ["test/embedded/**"]);
const missing = process.env.TEST_DATABASE_URL === undefined && findPostgres() === null;

/** Without a server to test on the project says why and runs only the test that repeats it. */
export default defineConfig(
  missing
    ? { ...project, test: { name: `api-postgres (${whyLeftOut})`, include: [], passWithNoTests: true } }
    : project,
);
