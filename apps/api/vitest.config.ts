import { defineConfig } from "vitest/config";
import { apiProject } from "./vitest.shared.ts";

export default defineConfig(apiProject("api-pglite", "test/harness/pglite.setup.ts"));
