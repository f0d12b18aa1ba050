import { describe, expect, it } from "vitest";
import {
  AmountOutOfRangeError,
  addFen,
  fen,
  floorFenTo,
  formatWan,
  InvalidWanTextError,
  minFen,
  parseWan,
  subtractFen,
  tryParseWan,
} from "../src/index.ts";

describe("amounts in 万元", () => {
  it.each(["25.65", "30.00", "9.99999", "0.000001", "0.00", "-1.50", "1000000.00"])(
    "%s survive a round trip",
    (text) => {
      expect(formatWan(parseWan(text))).toBe(text);
    },
  );

  it.each([
    ["85.5", "85.50"],
    ["100", "100.00"],
    ["0.0100000000", "0.01"],
    ["-0", "0.00"],
    ["007", "7.00"],
  ])("%s prints as %s", (text, printed) => {
    expect(formatWan(parseWan(text))).toBe(printed);
  });

  it.each([
    ["", "notANumber"],
    ["8 5", "notANumber"],
    ["1e3", "notANumber"],
    ["+1", "notANumber"],
    [".5", "notANumber"],
    ["0.0000001", "belowFen"],
    ["99999999999", "tooLarge"],
  ])("“%s” is refused as %s", (text, refusal) => {
    expect(tryParseWan(text)).toBe(refusal);
    expect(() => parseWan(text)).toThrow(InvalidWanTextError);
  });

  it("are whole, safe fen", () => {
    expect(() => fen(0.5)).toThrow(AmountOutOfRangeError);
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(AmountOutOfRangeError);
    expect(Object.is(subtractFen(fen(1), fen(1)), 0)).toBe(true);
    expect(minFen(fen(2), fen(1))).toBe(1);
  });

  it("round down to a step", () => {
    expect(formatWan(floorFenTo(parseWan("9.99999"), 10_000))).toBe("9.99");
  });
});
