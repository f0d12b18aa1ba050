/** What the status bar says about the selected cells, as spreadsheets do. */
export interface Totals {
  /** Cells that are not blank. */
  readonly filled: number;
  /** Of them those that hold a number. */
  readonly numbers: number;
  /** Exact decimals; null without numbers. */
  readonly sum: string | null;
  /** Rounded half up to the decimals of the sum, at least two. */
  readonly average: string | null;
}

const NUMBER = /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** Sums decimals exactly, not as floating point: a total that is a fen off is no total. */
export function totalsOf(texts: Iterable<string>): Totals {
  let filled = 0;
  let numbers = 0;
  // Whole numbers by how many decimals were taken out of them: exact while they are safe, and far cheaper than bigints.
  const wholes: number[] = [];
  const large: bigint[] = [];
  for (const text of texts) {
    const trimmed = text.trim();
    if (trimmed === "") continue;
    filled += 1;
    if (!NUMBER.test(trimmed)) continue;
    numbers += 1;
    const plain = trimmed.replace(/,/g, "").replace("−", "-");
    const dot = plain.indexOf(".");
    const own = dot < 0 ? 0 : plain.length - dot - 1;
    const digits = dot < 0 ? plain : plain.slice(0, dot) + plain.slice(dot + 1);
    const next = (wholes[own] ?? 0) + Number(digits);
    if (Number.isSafeInteger(next)) wholes[own] = next;
    else large[own] = (large[own] ?? 0n) + BigInt(digits);
  }
  const decimals = Math.max(0, wholes.length - 1, large.length - 1);
  let sum = 0n;
  for (let own = 0; own <= decimals; own += 1)
    sum += (BigInt(wholes[own] ?? 0) + (large[own] ?? 0n)) * 10n ** BigInt(decimals - own);
  if (numbers === 0) return { filled, numbers, sum: null, average: null };
  const places = Math.max(2, decimals);
  const scaled = sum * 10n ** BigInt(places - decimals);
  return {
    filled,
    numbers,
    sum: print(sum, decimals),
    average: print(divided(scaled, BigInt(numbers)), places),
  };
}

function divided(value: bigint, by: bigint): bigint {
  const half = value < 0n ? -by : by;
  return (value * 2n + half) / (by * 2n);
}

function print(value: bigint, decimals: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0n ? "-" : ""}${whole}${decimals === 0 ? "" : `.${digits.slice(-decimals)}`}`;
}
