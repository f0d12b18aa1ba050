import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as rules from "../src/index.ts";

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");

test("the example of the README runs and gives what its comments say", () => {
  const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(README) ?? [];
  const results: [unknown, string][] = [];
  const body = example
    .replace(/^import .*$/gm, "")
    .replace(/^(.+); \/\/ (.+)$/gm, (_, expression: string, comment: string) => {
      return `results.push([${expression}, ${JSON.stringify(comment)}]);`;
    });
  new Function("results", ...Object.keys(rules), body)(results, ...Object.values(rules));
  expect(results).toHaveLength(3);
  expect(results.map(([value]) => value)).toEqual(results.map(([, comment]) => comment));
});

test("the README names only what the package exports", () => {
  const calls = [...README.matchAll(/`(\w+)\(/g)].map(([, name]) => name);
  expect(calls.length).toBeGreaterThan(8);
  for (const name of calls) expect(Object.keys(rules)).toContain(name);
});

test("the first steps of the reuse guide run as they are written", () => {
  const guide = readFileSync(new URL("../../../docs/reuse.md", import.meta.url), "utf8");
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(guide) ?? [];
  const said: unknown[] = [];
  const body = code.replace(/^import .*$/gm, "");
  const console = { log: (text: unknown) => said.push(text) };
  new Function("console", ...Object.keys(rules), body)(console, ...Object.values(rules));
  expect(said).toEqual([
    "按附4注：实际改造成本85.50万元×30%=25.65万元，未超过每家30万元，核定上限25.65万元。奖补资金额未填，可按25.65万元填写。",
  ]);
});
