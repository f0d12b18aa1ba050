import {
  lineSchema,
  normaliseName,
  normaliseUscc,
  paragraphsSchema,
  readWan,
  usccSchema,
} from "@dengta/domain";
import { InvalidInputError } from "./errors.ts";

/** Readers of single typed texts, for forms that are saved whole. Each throws InvalidInputError with the cell's code. */
export function typedName(what: string, text: string): string {
  return typedLine(what, normaliseName(text));
}

export function typedLine(what: string, text: string): string {
  if (!lineSchema.safeParse(text).success)
    throw new InvalidInputError(`“${what}”过长，最多 500 字`, "TEXT_TOO_LONG");
  return text.trim();
}

export function typedParagraphs(what: string, text: string): string {
  if (!paragraphsSchema.safeParse(text).success)
    throw new InvalidInputError(`“${what}”过长，最多 50000 字`, "TEXT_TOO_LONG");
  return text;
}

/** null where blank. */
export function typedUscc(text: string): string | null {
  const code = normaliseUscc(text);
  if (code === "") return null;
  if (!usccSchema.safeParse(code).success)
    throw new InvalidInputError(`“${text}”不是统一社会信用代码，应为 18 位数字和大写字母`, "USCC_NOT_A_CODE");
  return code;
}

/** Fen; null where blank. */
export function typedMoney(what: string, text: string): bigint | null {
  const reading = readWan(text);
  if (reading.kind === "refused") throw new InvalidInputError(`${what}：${reading.message}`, reading.code);
  return reading.kind === "blank" ? null : BigInt(reading.amount);
}
