import { type Decimal, tryParseDecimal } from "../exact/index.ts";
import { KpiInputError } from "./errors.ts";
import type { KpiIndicatorInput } from "./types.ts";

/** An indicator whose values are known to be decimals. */
export interface ReadIndicator {
  readonly given: KpiIndicatorInput;
  readonly baseline: Decimal | null;
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
}

/** Checks the whole input, whatever the types of the caller promised. Throws {@link KpiInputError}. */
export function readIndicators(input: unknown): ReadIndicator[] {
  const indicators = typeof input === "object" && input !== null && "indicators" in input && input.indicators;
  if (!Array.isArray(indicators)) {
    throw new KpiInputError("INPUT_INVALID", "绩效输入须为对象，其 indicators 为指标数组", null, null);
  }
  return indicators.map(readIndicator);
}

function readIndicator(value: unknown, index: number): ReadIndicator {
  const where = `第${index + 1}项指标`;
  if (typeof value !== "object" || value === null) {
    throw new KpiInputError("INDICATOR_INVALID", `${where}须为对象`, index, null);
  }
  const { id, direction, baseline = null, target = null, actual = null } = value as Record<string, unknown>;
  if (typeof id !== "string") {
    throw new KpiInputError("INDICATOR_INVALID", `${where}缺少 id，请填指标编号`, index, "id");
  }
  if (direction !== "up" && direction !== "down") {
    const message = `${where}的 direction 须为 up（越高越好）或 down（越低越好）`;
    throw new KpiInputError("DIRECTION_INVALID", message, index, "direction");
  }
  const read = (field: keyof typeof FIELD_NAMES, text: unknown): Decimal | null => {
    if (text === null) return null;
    const decimal = typeof text === "string" ? tryParseDecimal(text) : null;
    if (decimal !== null) return decimal;
    const message = `${where}的${FIELD_NAMES[field]}“${String(text)}”不是十进制数字文本，请写作 96.5 的样式，没有则填 null`;
    throw new KpiInputError("NOT_A_NUMBER", message, index, field);
  };
  return {
    given: { id, direction, baseline, target, actual } as KpiIndicatorInput,
    baseline: read("baseline", baseline),
    target: read("target", target),
    actual: read("actual", actual),
  };
}

const FIELD_NAMES = { baseline: "期初值", target: "目标值", actual: "实际值" } as const;
