import { describe, expect, it } from "vitest";
import { RAMP, scaleOf, stepOf } from "./scale.ts";

describe("the colour scale", () => {
  it.each([
    [
      [21.3, 28.9],
      [20, 22, 24, 26, 28, 30],
    ],
    [
      [12.4, 29.6],
      [10, 15, 20, 25, 30],
    ],
    [
      [0, 3],
      [0, 1, 2, 3],
    ],
    [
      [0, 100],
      [0, 20, 40, 60, 80, 100],
    ],
    [
      [1234.5, 98765.4],
      [0, 20000, 40000, 60000, 80000, 100000],
    ],
  ])("covers %j with round bounds", (values, bounds) => {
    const scale = scaleOf(values);
    expect([...scale.map(({ from }) => from), scale[scale.length - 1]?.to]).toEqual(bounds);
  });

  it.each([[[0.1, 0.3]], [[1e-7, 5]], [[99.99, 100]], [[-5, 12]], [[29.99, 30, 30]], [[7, 7]]])(
    "gives every one of %j a colour and never needs more than there are",
    (values) => {
      const scale = scaleOf(values);
      expect(scale.length).toBeGreaterThan(0);
      expect(scale.length).toBeLessThanOrEqual(RAMP.length);
      for (const value of values) {
        const step = stepOf(scale, value);
        expect(step?.from).toBeLessThanOrEqual(value);
        expect(step?.to).toBeGreaterThanOrEqual(value);
      }
    },
  );

  it("shows the smallest light and the largest dark", () => {
    const scale = scaleOf([0, 3]);
    expect(stepOf(scale, 0)?.fill).toBe(RAMP[0].fill);
    expect(stepOf(scale, 3)?.fill).toBe(RAMP[4].fill);
  });

  it("has no steps where there are no values", () => {
    expect(scaleOf([])).toEqual([]);
    expect(stepOf([], 1)).toBeNull();
  });

  it("darkens step by step, and its text keeps contrast AA", () => {
    const lights = RAMP.map(({ fill }) => luminance(fill));
    expect([...lights].sort((a, b) => b - a)).toEqual(lights);
    for (const { fill, ink } of RAMP) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
