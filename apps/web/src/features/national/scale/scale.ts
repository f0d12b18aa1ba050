/** The accent hue from light to dark; the text on each keeps contrast AA. */
export const RAMP = [
  { fill: "#e4ecf6", ink: "#1d242c" },
  { fill: "#bfd0e6", ink: "#1d242c" },
  { fill: "#92b0d3", ink: "#1d242c" },
  { fill: "#4a74aa", ink: "#ffffff" },
  { fill: "#1c4a86", ink: "#ffffff" },
] as const;

export interface ScaleStep {
  /** Inclusive. */
  readonly from: number;
  /** Exclusive, but for the last step. */
  readonly to: number;
  readonly fill: string;
  readonly ink: string;
}

const NICE = [1, 2, 2.5, 5, 10];

/**
 * Steps of equal width with round bounds over the values there are, at most one per colour; empty without values.
 * Colours only: the printed figures stay exact.
 */
export function scaleOf(values: readonly number[]): ScaleStep[] {
  if (values.length === 0) return [];
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return [stepAt(low, high, RAMP.length - 2)];
  for (const width of widthsFrom((high - low) / RAMP.length)) {
    const first = Math.floor(round(low / width));
    const count = Math.max(1, Math.ceil(round(high / width)) - first);
    if (count <= RAMP.length)
      return Array.from({ length: count }, (_, index) =>
        stepAt(round((first + index) * width), round((first + index + 1) * width), colourOf(index, count)),
      );
  }
  return [];
}

export function stepOf(scale: readonly ScaleStep[], value: number): ScaleStep | null {
  return scale.find(({ to }) => value < to) ?? scale[scale.length - 1] ?? null;
}

function stepAt(from: number, to: number, colour: number): ScaleStep {
  const { fill, ink } = RAMP[colour] ?? RAMP[0];
  return { from, to, fill, ink };
}

/** Few steps are spread over the whole ramp, so that the ends stay apart. */
function colourOf(index: number, count: number): number {
  return count === 1 ? RAMP.length - 2 : Math.round((index * (RAMP.length - 1)) / (count - 1));
}

/** Round widths not below the smallest that could do, growing. */
function widthsFrom(smallest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(smallest));
  return [power, power * 10].flatMap((base) => NICE.map((factor) => round(factor * base)));
}

/** Takes the noise of binary fractions away. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
