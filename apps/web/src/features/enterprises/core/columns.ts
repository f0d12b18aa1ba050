import type { Enterprise } from "@dengta/domain";

/** Fields of a row that the sheets write. `platform` stands for platformId and is typed as a name. */
export const ENTERPRISE_COLUMNS = [
  "name",
  "uscc",
  "platform",
  "cost",
  "requested",
  "costBasis",
  "schedule",
  "goal",
  "content",
  "assurance",
  "level",
  "targetLevel",
] as const;
export type EnterpriseColumn = (typeof ENTERPRISE_COLUMNS)[number];

export const COLUMN_TITLES: Record<EnterpriseColumn, string> = {
  name: "试点企业名称",
  uscc: "统一社会信用代码",
  platform: "对应服务平台",
  cost: "实际改造成本",
  requested: "奖补资金额",
  costBasis: "测算依据",
  schedule: "时间安排",
  goal: "转型目标",
  content: "改造具体内容",
  assurance: "完成保障",
  level: "现有等级",
  targetLevel: "目标等级",
};

export function isEnterpriseColumn(key: string): key is EnterpriseColumn {
  return ENTERPRISE_COLUMNS.some((column) => column === key);
}

/** The column of a finding's field on a firm; null where it has none. */
export function columnOfField(field: string | null): EnterpriseColumn | null {
  if (field === null) return null;
  if (field === "platformId") return "platform";
  return isEnterpriseColumn(field) ? field : null;
}

/** A row nobody has written in yet. */
export function blankEnterprise(id: string): Enterprise {
  return {
    id,
    name: "",
    uscc: null,
    platformId: null,
    cost: null,
    costBasis: null,
    requested: null,
    schedule: "",
    goal: "",
    content: "",
    assurance: "",
    size: { sector: null, employees: null, revenue: null, assets: null },
    level: null,
    targetLevel: null,
  };
}
