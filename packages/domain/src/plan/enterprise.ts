import { z } from "zod";
import { digitalLevelSchema, levelAssessmentSchema } from "../digital-level/index.ts";
import { idSchema, lineSchema, paragraphsSchema, usccSchema, wanSchema } from "./values.ts";

/** Sectors of the 中小企业划型标准. */
export const enterpriseSectorSchema = z.enum([
  "industrial",
  "software",
  "wholesale",
  "retail",
  "construction",
  "transport",
  "storage",
  "post",
  "lodging",
  "catering",
  "informationTransmission",
  "property",
  "realEstate",
  "leasingBusiness",
  "agriculture",
  "other",
]);
export type EnterpriseSector = z.infer<typeof enterpriseSectorSchema>;

/** What sizes a firm. `employees` in persons, `revenue` and `assets` in 万元; null where not known. */
export const sizeMetricsSchema = z.strictObject({
  sector: enterpriseSectorSchema.nullable(),
  employees: z.int().min(0).nullable(),
  revenue: z.number().min(0).nullable(),
  assets: z.number().min(0).nullable(),
});
export type SizeMetrics = z.infer<typeof sizeMetricsSchema>;

/** How 实际改造成本 was estimated (附2 四（二）). */
export const costBasisSchema = z.enum(["platformStandard", "thirdParty"]);
export const COST_BASIS_LABELS: Record<z.infer<typeof costBasisSchema>, string> = {
  platformStandard: "服务平台成熟改造标准",
  thirdParty: "第三方财务机构评估",
};

/** 试点企业: a row of 附3 and of 附4, with what 附2 四（一） asks of each firm. */
export const enterpriseSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  uscc: usccSchema,
  /** Platform of the same industry plan; null while undecided. */
  platformId: idSchema.nullable(),
  /** 实际改造成本, 万元. */
  cost: wanSchema,
  costBasis: costBasisSchema.nullable(),
  /** 奖补资金额 the unit requests, 万元; null while undecided. */
  requested: wanSchema,
  schedule: lineSchema,
  goal: paragraphsSchema,
  content: paragraphsSchema,
  assurance: paragraphsSchema,
  size: sizeMetricsSchema,
  /** Level before the project; null where not assessed. */
  level: levelAssessmentSchema.nullable(),
  targetLevel: digitalLevelSchema.nullable(),
});
export type Enterprise = z.infer<typeof enterpriseSchema>;

/** Words of the form for what 附2 四（一） asks of each firm. */
export const ENTERPRISE_FIELD_LABELS = {
  schedule: "时间安排",
  goal: "转型目标",
  content: "改造具体内容",
  assurance: "完成保障",
} as const;
