import { DomainError } from "../errors/domain-error.ts";

declare const fenBrand: unique symbol;

/** An amount of money in whole fen (0.01 元 = 0.000001 万元), a safe integer; may be negative. */
export type Fen = number & { readonly [fenBrand]: true };

/** 1 万元 in fen. */
export const FEN_PER_WAN = 1_000_000;

/** 0.01 万元 in fen: the step the official tables are filled in. */
export const FEN_PER_HUNDREDTH_WAN = 10_000;

/** An amount that is not a whole, safe number of fen. */
export class AmountOutOfRangeError extends DomainError {
  constructor(value: unknown) {
    super("AMOUNT_OUT_OF_RANGE", `金额 ${String(value)} 超出可记录的范围，请核对单位（万元）后重填`);
  }
}

/** Brands a whole number of fen. Throws {@link AmountOutOfRangeError} when it is not a safe integer. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new AmountOutOfRangeError(value);
  // `+ 0` turns −0 into 0: zero is never signed.
  return (value + 0) as Fen;
}

export const ZERO_FEN: Fen = fen(0);

export function addFen(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

export function minFen(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

/** Rounds towards zero to a whole multiple of `step` fen: ceilings are "不超过", so they round down. */
export function floorFenTo(amount: Fen, step: number): Fen {
  return fen(amount - (amount % step));
}
