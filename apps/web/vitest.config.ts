import { packageTests } from "@dengta/vitest";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  ...packageTests({
    name: "web",
    include: ["{src,test}/**/*.test.{ts,tsx}"],
    // Tests of components ask for jsdom at their top.
    environment: "node",
    setupFiles: ["test/setup.ts"],
  }),
});
