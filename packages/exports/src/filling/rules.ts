import { ABSURD_WAN, type KpiIndicator } from "@dengta/domain";
import type { SheetRule } from "../xlsx/sheet-writer.ts";
import { listRange } from "./lists.ts";

const SHOWN = { allowBlank: true, showErrorMessage: true, showInputMessage: true } as const;

/** A word of a list. A warning only: a name that is new may be typed and is judged when the file comes back. */
export function listRule(range: string, label: string, count: number, column: number): SheetRule[] {
  const source = listRange(count, column);
  if (source === null) return [];
  return [
    {
      ...SHOWN,
      type: "list",
      formula1: source,
      range,
      errorStyle: "warning",
      errorTitle: label,
      errorMessage: `不在本方案的${label}中，请从下拉列表选择。确需新增的，请先在系统中添加`,
    },
  ];
}

export function amountRule(range: string, label: string): SheetRule {
  return {
    ...SHOWN,
    type: "decimal",
    operator: "between",
    formula1: "0",
    formula2: String(ABSURD_WAN),
    range,
    errorStyle: "stop",
    errorTitle: label,
    errorMessage: `${label}须为 0 至 ${ABSURD_WAN} 之间的数字，单位为万元。未定的请留空`,
    inputTitle: label,
    inputMessage: "单位：万元。未定的请留空，不要填 0",
  };
}

export function usccRule(range: string): SheetRule {
  return {
    ...SHOWN,
    type: "textLength",
    operator: "equal",
    formula1: "18",
    range,
    errorStyle: "warning",
    errorTitle: "统一社会信用代码",
    errorMessage: "统一社会信用代码为 18 位，请核对",
  };
}

/** A value of 附5 within the indicator's own limits. */
export function measureRule(range: string, { name, unit, minimum, maximum }: KpiIndicator): SheetRule[] {
  if (minimum === null && maximum === null) return [];
  const limits =
    maximum === null
      ? ({ operator: "greaterThanOrEqual", formula1: minimum ?? "0" } as const)
      : ({ operator: "between", formula1: minimum ?? "0", formula2: maximum } as const);
  const said = maximum === null ? `不小于 ${minimum ?? "0"}` : `在 ${minimum ?? "0"} 至 ${maximum} 之间`;
  return [
    {
      ...SHOWN,
      ...limits,
      type: "decimal",
      range,
      errorStyle: "stop",
      errorTitle: "绩效指标",
      errorMessage: `${name}应${said}，单位为${unit}，只填数字。没有期初值的请留空`.slice(0, 220),
      inputTitle: "绩效指标",
      inputMessage: `单位：${unit}，只填数字。没有期初值的请留空`.slice(0, 220),
    },
  ];
}
