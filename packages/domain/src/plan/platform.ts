import { z } from "zod";
import { decimalTextSchema } from "../kpi/index.ts";
import { idSchema, lineSchema, paragraphsSchema, usccSchema, wanSchema } from "./values.ts";

/** 解决方案 of a platform, with the price of each scenario (附2 三（二）). */
export const solutionSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  content: paragraphsSchema,
  features: paragraphsSchema,
  /** Price in 万元 of each common and individual scenario; null where not yet quoted. */
  prices: z.array(z.strictObject({ scenarioId: idSchema, price: wanSchema })),
  investmentReturn: paragraphsSchema,
  implementationTime: lineSchema,
  training: paragraphsSchema,
});
export type Solution = z.infer<typeof solutionSchema>;

/** Words of the form for what 附2 三（二） asks of each solution. */
export const SOLUTION_FIELD_LABELS = {
  content: "主要内容",
  features: "特点",
  investmentReturn: "投入产出预期",
  implementationTime: "实施时间",
  training: "人员培训",
} as const;

/** One row of a platform's 附5. Values are exact decimals in the indicator's unit. */
export const kpiValueSchema = z.strictObject({
  indicatorId: idSchema,
  /** 期初值; null where none exists, never 0. */
  baseline: decimalTextSchema.nullable(),
  /** 目标值; null while drafting. */
  target: decimalTextSchema.nullable(),
  /** Reached value, once measured. */
  actual: decimalTextSchema.nullable(),
});
export type KpiValue = z.infer<typeof kpiValueSchema>;

/** 服务平台 of one industry plan. The same name in two industries is the same platform. */
export const platformSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  uscc: usccSchema,
  knowledge: paragraphsSchema,
  technology: paragraphsSchema,
  ecosystem: paragraphsSchema,
  cases: paragraphsSchema,
  quality: paragraphsSchema,
  solutions: z.array(solutionSchema),
  kpiValues: z.array(kpiValueSchema),
});
export type Platform = z.infer<typeof platformSchema>;

/** Words of the form for what 附2 三（二） asks of each platform. */
export const PLATFORM_FIELD_LABELS = {
  knowledge: "行业知识积累",
  technology: "技术开发能力",
  ecosystem: "行业服务生态",
  cases: "行业成功案例",
  quality: "服务质量",
} as const;
