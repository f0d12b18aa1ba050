import { packageTests } from "@dengta/vitest";
import { defineConfig } from "vitest/config";

export default defineConfig(packageTests({ name: "migrate", testTimeout: 60_000, hookTimeout: 60_000 }));
