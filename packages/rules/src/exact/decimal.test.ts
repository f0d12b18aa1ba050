import { describe, expect, test } from "vitest";
import { formatDecimal, roundQuotient, tryParseDecimal } from "./decimal.ts";

describe("exact decimals", () => {
  test.each([
    [1n, 8n, "0.13"],
    [-1n, 8n, "-0.13"],
    [1n, -8n, "-0.13"],
    [-1n, -8n, "0.13"],
    [1n, 200n, "0.01"],
    [-1n, 200n, "-0.01"],
    [1n, 201n, "0.00"],
    [2n, 3n, "0.67"],
    [9_007_199_254_740_993n, 1n, "9007199254740993.00"],
  ])("%s ÷ %s rounds half away from zero to %s", (top, bottom, expected) => {
    expect(roundQuotient(top, bottom)).toBe(expected);
  });

  test("a quotient that rounds to zero carries no sign", () => {
    expect(roundQuotient(-1n, 201n)).toBe("0.00");
    expect(roundQuotient(0n, -5n)).toBe("0.00");
  });

  test.each([
    ["0", "0.00"],
    ["-0.0", "0.00"],
    ["+7", "7.00"],
    ["12.", "12.00"],
    ["-0.001", "-0.001"],
    ["1.2300", "1.23"],
    ["123456789012345678901234567890.5", "123456789012345678901234567890.50"],
  ])("%s prints as %s", (text, expected) => {
    const value = tryParseDecimal(text);
    expect(value === null ? null : formatDecimal(value)).toBe(expected);
  });

  test.each(["", " 1", "1e3", ".5", "1,000", "abc", "--1", "1.2.3", "１"])("%j is not a decimal", (text) => {
    expect(tryParseDecimal(text)).toBeNull();
  });
});
