import {
  amount,
  choice,
  count,
  date,
  level,
  line,
  money,
  name,
  paragraphs,
  reference,
  score,
  uscc,
} from "../fields/index.ts";
import { defineRow, group, optionalGroup, type RowOf } from "./define.ts";

/** Sectors of the 中小企业划型标准. */
export const SECTOR_LABELS = {
  industrial: "工业",
  software: "软件和信息技术服务业",
  wholesale: "批发业",
  retail: "零售业",
  construction: "建筑业",
  transport: "交通运输业",
  storage: "仓储业",
  post: "邮政业",
  lodging: "住宿业",
  catering: "餐饮业",
  informationTransmission: "信息传输业",
  property: "物业管理",
  realEstate: "房地产开发经营",
  leasingBusiness: "租赁和商务服务业",
  agriculture: "农、林、牧、渔业",
  other: "其他未列明行业",
} as const;
export type EnterpriseSector = keyof typeof SECTOR_LABELS;

/** How 实际改造成本 was estimated (附2 四（二）). */
export const COST_BASIS_LABELS = {
  platformStandard: "服务平台成熟改造标准",
  thirdParty: "第三方财务机构评估",
} as const;
export type CostBasis = keyof typeof COST_BASIS_LABELS;

/** Who assessed a firm's level. */
export const ASSESSOR_LABELS = { self: "自评", onSite: "现场评测" } as const;

const DETAIL = { clause: "附2 四（一）" };
const SIZE = {
  sector: choice("行业门类", SECTOR_LABELS, { what: "行业门类" }),
  employees: count("从业人员"),
  revenue: amount("营业收入（万元）"),
  assets: amount("资产总额（万元）"),
};
const LEVEL = {
  rubricId: line("评测依据"),
  score: score("评测得分"),
  level: level("现有等级", { clause: "附5" }),
  assessedBy: choice("评测方式", ASSESSOR_LABELS, {
    what: "评测方式",
    spellings: { self: /^自/, onSite: /^现场|^实地|^onsite$/ },
  }),
  assessedOn: date("评测日期"),
};

/** 试点企业: a row of 附3 and of 附4, with what 附2 四（一） asks of each firm. */
export const ENTERPRISE = defineRow({
  kind: "enterprise",
  label: "试点企业",
  clause: "附3",
  prefix: "ent",
  key: null,
  parents: ["industry"],
  list: "enterprises",
  nameField: "name",
  specs: {
    name: name("试点企业名称", { clause: "附3" }),
    uscc: uscc("统一社会信用代码"),
    /** Platform of the same industry plan; null while undecided. */
    platformId: reference("platform", "对应服务平台", { clause: "附3", madeIn: "附2三（二）的服务平台" }),
    /** 万元, estimated at the plan stage. */
    cost: money("实际改造成本", { clause: "附4" }),
    costBasis: choice("测算依据", COST_BASIS_LABELS, {
      clause: "附2 四（二）",
      what: "测算依据",
      spellings: { thirdParty: /第三方/, platformStandard: /平台|标准/ },
    }),
    /** 万元, what the unit asks for; null while undecided. */
    requested: money("奖补资金额", { clause: "附4" }),
    schedule: line("时间安排", DETAIL),
    goal: paragraphs("转型目标", DETAIL),
    content: paragraphs("改造具体内容", DETAIL),
    assurance: paragraphs("完成保障", DETAIL),
    size: group(SIZE),
    /** Before the project; null where nothing of it is known. */
    level: optionalGroup("level", LEVEL),
    targetLevel: level("目标等级", { clause: "附2 四（一）" }),
  },
});

export type Enterprise = RowOf<typeof ENTERPRISE>;
export type SizeMetrics = Enterprise["size"];
export type LevelAssessment = NonNullable<Enterprise["level"]>;

/** Words of the form for what 附2 四（一） asks of each firm. */
export const ENTERPRISE_FIELD_LABELS = {
  schedule: ENTERPRISE.specs.schedule.label,
  goal: ENTERPRISE.specs.goal.label,
  content: ENTERPRISE.specs.content.label,
  assurance: ENTERPRISE.specs.assurance.label,
} as const;
