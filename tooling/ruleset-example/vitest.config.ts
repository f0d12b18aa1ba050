import { packageTests } from "@dengta/vitest";
import { defineConfig } from "vitest/config";

export default defineConfig(packageTests({ name: "ruleset-example" }));
