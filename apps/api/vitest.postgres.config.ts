import { defineConfig } from "vitest/config";
import { findPostgres, whyLeftOut } from "./test/harness/postgres-programs.ts";
import { apiProject } from "./vitest.shared.ts";

const project = apiProject("api-postgres", "test/harness/postgres.setup.ts", ["test/embedded/**"]);
const missing = process.env.TEST_DATABASE_URL === undefined && findPostgres() === null;

/** Without a server to test on the project says why, runs nothing and counts nothing. */
export default defineConfig(
  missing
    ? {
        ...project,
        test: {
          ...project.test,
          name: `api-postgres (${whyLeftOut})`,
          include: [],
          globalSetup: [],
          passWithNoTests: true,
        },
      }
    : project,
);
