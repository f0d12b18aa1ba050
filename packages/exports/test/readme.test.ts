import { readFileSync } from "node:fs";
import * as domain from "@dengta/domain";
import { expect, test } from "vitest";
import * as exported from "../src/index.ts";

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the example of the README runs and gives what its comments say", async () => {
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(README) ?? [];
  const results: [unknown, string][] = [];
  const body = example
    .replace(/^import [\s\S]*?;$/gm, "")
    .replace(/^(.+); \/\/ (.+)$/gm, (_, expression: string, comment: string) => {
      return `results.push([${expression}, ${JSON.stringify(comment)}]);`;
    });
  const names = { ...domain, ...exported };
  const run = new Function("results", ...Object.keys(names), `return (async () => {${body}})();`);
  await run(results, ...Object.values(names));
  expect(results).toHaveLength(6);
  expect(results.map(([value]) => String(value))).toEqual(results.map(([, comment]) => comment));
});

test("the README names only what the package exports", () => {
  const calls = [...README.matchAll(/`(\w+)\(/g)].map(([, name]) => name);
  expect(calls.length).toBeGreaterThan(12);
  for (const name of calls) expect(Object.keys(exported)).toContain(name);
});
