import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";

const ENTRY = new URL("support/browser-entry.ts", import.meta.url).pathname;

/** What a page loads for an import, minified and compressed. */
async function bundled(): Promise<string> {
  const bundle = await rolldown({
    input: ENTRY,
    platform: "browser",
    resolve: { conditionNames: ["@dengta/source", "import", "default"] },
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  return output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("\n");
}

test("checkPlan costs a page at most 45 kB compressed, and brings neither zod nor the rule book along", async () => {
  const code = await bundled();
  const kilobytes = gzipSync(code).length / 1000;
  expect(code).not.toContain("ZodError");
  expect(code).not.toContain("规则手册");
  expect(kilobytes).toBeLessThan(45);
}, 60_000);
