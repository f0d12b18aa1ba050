import { z } from "zod";
import { formatWan, tryParseWan } from "../money/index.ts";
import { ABSURD_WAN } from "../text/index.ts";

/** Identifier inside one plan document. */
export const idSchema = z.string().min(1).max(64);

/** Text of one line; "" where nothing is written yet. */
export const lineSchema = z.string().max(500);

/** Text in paragraphs separated by line breaks; "" where nothing is written yet. */
export const paragraphsSchema = z.string().max(50_000);

/**
 * Amount in 万元, exact, as canonical text ("85.50"): not negative, whole fen,
 * at most {@link ABSURD_WAN} 万元. null where not known: blank is never zero.
 */
export const wanSchema = z
  .string()
  .regex(/^\d+\.\d{2,6}$/)
  .refine((text) => {
    const amount = tryParseWan(text);
    return typeof amount === "number" && amount <= ABSURD_WAN * 1_000_000 && formatWan(amount) === text;
  }, "金额须为规范的万元文本")
  .nullable();

/** 统一社会信用代码, normalised; null where not known. Validity is a finding, not a shape. */
export const usccSchema = z
  .string()
  .regex(/^[0-9A-Z]{1,32}$/)
  .nullable();
