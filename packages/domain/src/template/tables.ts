import type { TemplateColumn, TemplateForm } from "./types.ts";

const AUTHORITY_SEAL = "省级中小企业主管部门：（盖章）";

function column(key: string, label: string, field: string | null = null, merged = false): TemplateColumn {
  return { key, label, field, merged };
}

const TABLE_FORM = {
  blankSuffix: "",
  subtitle: null,
  sealLine: null,
  unitLine: null,
  note: null,
  sections: [],
};

/** 附1: exactly five rows and no "……": at most five industries. */
export const FU1: TemplateForm = {
  ...TABLE_FORM,
  id: "fu1",
  label: "附1",
  scope: "plan",
  titlePattern: "{year}年{region}中小企业数字化转型试点情况汇总表",
  sealLine: AUTHORITY_SEAL,
  table: {
    columns: [column("number", "序号"), column("industry", "试点行业名称", "name")],
    blankRows: 5,
    growable: false,
  },
};

/** 附3: numbers the firms. */
export const FU3: TemplateForm = {
  ...TABLE_FORM,
  id: "fu3",
  label: "附3",
  scope: "industry",
  titlePattern: "{year}年{region}{industry}行业试点企业名单汇总表",
  sealLine: AUTHORITY_SEAL,
  table: {
    columns: [
      column("number", "序号"),
      column("enterprise", "试点企业名称", "name"),
      column("industry", "对应行业"),
      column("platform", "对应服务平台", "platformId"),
    ],
    blankRows: 5,
    growable: true,
  },
};

/** 附4: numbers the platforms; number and platform are merged over the platform's firms. */
export const FU4: TemplateForm = {
  ...TABLE_FORM,
  id: "fu4",
  label: "附4",
  scope: "industry",
  titlePattern: "{year}年{region}{industry}行业试点企业数字化转型成本测算表",
  sealLine: AUTHORITY_SEAL,
  unitLine: "单位：万元",
  note: "评估每个服务平台和每家企业数字化改造成本，需按照每个服务平台最高奖补不超过600万元、不超过每家试点企业实际改造成本的30%且奖补资金最高不超过30万元的标准进行测算。",
  table: {
    columns: [
      column("number", "序号", null, true),
      column("platform", "对应服务平台", "platformId", true),
      column("enterprise", "试点企业名称", "name"),
      column("cost", "实际改造成本", "cost"),
      column("requested", "奖补资金额", "requested"),
    ],
    blankRows: 3,
    growable: true,
  },
};

/** 附5: each service platform fills its own. Its rows are the KPI catalogue's. */
export const FU5: TemplateForm = {
  ...TABLE_FORM,
  id: "fu5",
  label: "附5",
  scope: "platform",
  titlePattern: "{year}年{region}{industry}行业数字化转型绩效评价目标表",
  subtitle: "（组织服务平台分别填报）",
  sealLine: "服务平台名称：{platform}（盖章）",
  note: "若不存在期初值，则为空。中小企业数字化水平等级根据《中小企业数字化水平等级评测表》开展，得出评测结果。",
  table: {
    columns: [
      column("group", "一级指标", null, true),
      column("category", "二级指标", null, true),
      column("name", "三级指标"),
      column("baseline", "期初值", "baseline"),
      column("target", "目标值", "target"),
    ],
    blankRows: 14,
    growable: false,
  },
};
