import { describe, expect, it } from "vitest";
import { circles, importsWithin } from "../src/circles.ts";
import { type Import, importsOf } from "../src/imports.ts";
import { sources } from "../src/repository.ts";

/** Rings that are being taken apart. Nothing may join them, and a ring that is gone leaves this list. */
const OPEN_CIRCLES: readonly (readonly string[])[] = [];

const within = (ring: readonly string[], open: readonly string[]) =>
  ring.every((entry) => open.includes(entry));

describe("folders", () => {
  const imports = sources.flatMap((file) => importsOf(file));
  const found = circles(imports);

  it("depend on each other one way at every level, types included", () => {
    const closed = found.filter((ring) => !OPEN_CIRCLES.some((open) => within(ring, open)));
    expect(closed.flatMap((ring) => importsWithin(ring, imports))).toEqual([]);
  });

  it("leave the list of open circles when theirs is gone", () => {
    expect(OPEN_CIRCLES.filter((open) => !found.some((ring) => within(ring, open)))).toEqual([]);
  });
});

describe("a circle", () => {
  const imports = (...pairs: [string, string][]): Import[] => pairs.map(([from, to]) => ({ from, to }));

  it("is found between folders although no two files import each other", () => {
    const found = circles(imports(["a/one.ts", "b/one.ts"], ["b/two.ts", "a/two.ts"]));
    expect(found).toEqual([["a", "b"]]);
    const named = importsWithin(["a", "b"], imports(["a/one.ts", "b/one.ts"], ["a/one.ts", "c/one.ts"]));
    expect(named).toEqual(["a/one.ts → b/one.ts"]);
  });

  it("is found deep inside, and through a third folder", () => {
    const found = circles(
      imports(["s/a/x/1.ts", "s/b/1.ts"], ["s/b/2.ts", "s/c/1.ts"], ["s/c/d/1.ts", "s/a/y.ts"]),
    );
    expect(found).toEqual([["s/a", "s/b", "s/c"]]);
  });

  it("is not an index.ts that gathers a folder beside a file that the folder uses", () => {
    expect(circles(imports(["s/index.ts", "s/a/1.ts"], ["s/a/1.ts", "s/types.ts"]))).toEqual([]);
  });

  it("counts imports of types, re-exports, types in place and late imports", () => {
    const code = `
      import type { A } from "./a.ts";
      export type { B } from "../b.ts";
      export * from "./c.ts";
      export type D = import("./d.ts").D;
      export const late = () => import("./e/index.ts");
      import { it } from "vitest";
    `;
    const to = importsOf("room/file.ts", code).map((one) => one.to);
    expect(to.sort()).toEqual(["b.ts", "room/a.ts", "room/c.ts", "room/d.ts", "room/e/index.ts"]);
  });
});
