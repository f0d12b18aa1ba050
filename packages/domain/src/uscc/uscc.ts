import { removeSpaces, toHalfWidth } from "../text/index.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Full-width to half-width, no white space, upper case. Never throws; anything not text becomes "". */
export function normaliseUscc(input: unknown): string {
  return typeof input === "string" ? removeSpaces(toHalfWidth(input)).toUpperCase() : "";
}

/** Whether the text, once normalised, is a 统一社会信用代码 with the right check character (GB 32100-2015). */
export function isValidUscc(input: unknown): boolean {
  const code = normaliseUscc(input);
  if (!SHAPE.test(code)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(code.charAt(i)), 0);
  return code.charAt(17) === ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The six-digit division inside a code ("330100"); null when the code is too short. */
export function divisionOfUscc(code: string): string | null {
  return /^.{2}(\d{6})/.exec(code)?.[1] ?? null;
}
