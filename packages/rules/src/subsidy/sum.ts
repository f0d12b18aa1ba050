import { type Fen, fen } from "@dengta/domain";

/** Adds any number of amounts (a spread call would overflow the stack); never silently inexact. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}
