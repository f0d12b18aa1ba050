import { ABSURD_WAN, FEN_PER_WAN, type Fen, tryParseWan, type WanReadingCode } from "@dengta/domain";

const LARGEST_FEN = ABSURD_WAN * FEN_PER_WAN;

/** Decimal text in 万元 to fen, or why it is no amount of an assessment. */
export function readAmount(value: unknown): Fen | WanReadingCode {
  if (typeof value !== "string") return "NOT_A_NUMBER";
  const amount = tryParseWan(value);
  if (amount === "notANumber") return "NOT_A_NUMBER";
  if (amount !== 0 && value.startsWith("-")) return "NEGATIVE_AMOUNT";
  if (amount === "belowFen") return "AMOUNT_BELOW_FEN";
  return amount === "tooLarge" || amount > LARGEST_FEN ? "AMOUNT_TOO_LARGE" : amount;
}

export const AMOUNT_ADVICE: Record<WanReadingCode, string> = {
  NOT_A_NUMBER: "不是十进制数字文本，请按万元填写，例如 85.50；未知填 null",
  NEGATIVE_AMOUNT: "小于零，金额不能为负数，请核对后重填",
  AMOUNT_BELOW_FEN: "小于一分，万元最多保留六位小数，请四舍五入后重填",
  AMOUNT_TOO_LARGE: `超过 ${ABSURD_WAN} 万元，请核对单位是否为万元`,
};
