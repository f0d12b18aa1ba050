import { removeSpaces, toHalfWidth } from "./normalise.ts";
import { readNumber } from "./read-number.ts";

/** A value of 附5 as an office wrote it. `value` is a canonical decimal in the indicator's own unit. */
export type MeasureReading =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "refused"; readonly message: string };

/** "≥95%", "不低于95%" and "95%以上" all set the target 95. */
const BOUND_BEFORE = /^(?:[≥≤><≧≦⩾⩽]=?|不低于|不少于|不小于|不高于|不超过|不大于|大于等于|小于等于|达到)+/;
const BOUND_BEHIND = /(?:及?以上|及?以内|及?以下|之内)$/;
/** "35%（2021年底）" */
const REMARK = /(?<=.)\([^()]*\)$/;

const TIME_UNITS: Readonly<Record<string, RegExp>> = {
  分钟: /^(?:分钟?|min|mins|minutes?)$/i,
  小时: /^(?:个?(?:工作)?小?时|h|hr|hrs|hours?)$/i,
  天: /^(?:个?(?:工作|自然|日历)?[天日]|d|days?)$/i,
  周: /^(?:周|个?星期|个?礼拜)$/,
  月: /^个?月$/,
  年: /^(?:年|周年|整年)$/,
};

/**
 * Reads a KPI value as people write it ("35%", "15天", "≥95％", "/"). `unit` is the indicator's; a time in
 * another unit ("30分钟" where 小时 belongs) is refused rather than taken for the same number.
 */
export function readMeasure(raw: string, unit: string): MeasureReading {
  const text = removeSpaces(toHalfWidth(raw))
    .replace(REMARK, "")
    .replace(BOUND_BEFORE, "")
    .replace(BOUND_BEHIND, "");
  const reading = readNumber(text);
  if (reading.kind === "blank") return reading;
  if (reading.kind === "notANumber") {
    return { kind: "refused", message: `“${raw.trim()}”不是数字，请只填数值，单位为${unit}` };
  }
  const typed = timeUnitOf(reading.suffix);
  if (reading.suffix === "‰" || (typed !== null && unit in TIME_UNITS && typed !== unit)) {
    return { kind: "refused", message: `“${raw.trim()}”的单位不是${unit}，请换算为${unit}后重填` };
  }
  return { kind: "value", value: reading.value };
}

function timeUnitOf(suffix: string): string | null {
  return Object.entries(TIME_UNITS).find(([, pattern]) => pattern.test(suffix))?.[0] ?? null;
}
