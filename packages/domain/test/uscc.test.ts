import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { divisionOfUscc, isValidUscc, normaliseUscc } from "../src/index.ts";

interface UsccCase {
  input: string;
  valid: boolean;
  normalised: string;
}
const CASES: UsccCase[] = JSON.parse(readFileSync(new URL("./uscc.json", import.meta.url), "utf8"));

describe("统一社会信用代码", () => {
  it.each(CASES)("$input", ({ input, valid, normalised }) => {
    expect(normaliseUscc(input)).toBe(normalised);
    expect(isValidUscc(input)).toBe(valid);
  });

  it.each([null, undefined, 7, {}, []])("never throws on %j", (input) => {
    expect(normaliseUscc(input)).toBe("");
    expect(isValidUscc(input)).toBe(false);
  });

  it("names its division", () => {
    expect(divisionOfUscc("91330100799655058B")).toBe("330100");
    expect(divisionOfUscc("91")).toBeNull();
  });
});
