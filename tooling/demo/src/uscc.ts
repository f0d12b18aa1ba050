import { isValidUscc } from "@dengta/domain";
import type { Random } from "./random.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A made-up 统一社会信用代码 of an enterprise of that division, with the right check character. */
export function makeUscc(random: Random, division: string): string {
  const organisation = Array.from({ length: 9 }, () => random.pick([...ALPHABET])).join("");
  const body = `91${division}${organisation}`;
  // The domain knows the rule; trying all 31 characters keeps it in one place.
  const check = [...ALPHABET].find((character) => isValidUscc(`${body}${character}`));
  if (check === undefined) throw new Error(`no check character for ${body}`);
  return `${body}${check}`;
}
