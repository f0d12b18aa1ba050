import { z } from "zod";

/** Exact decimal as text, neither padded nor signed zero: "96.5". */
export const decimalTextSchema = z.string().regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);

export const kpiGroupSchema = z.enum(["关键指标", "总体成效", "服务质量"]);

/** A row of 附5 as data, so that another industry's set is a value, not code. */
export const kpiIndicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  /** 一级指标 */
  group: kpiGroupSchema,
  /** 二级指标 */
  category: z.string().min(1),
  /** 三级指标 */
  name: z.string().min(1),
  /** Unit of 期初值 and 目标值: %, 天, 级, 小时, 年, 单/人时. */
  unit: z.string().min(1),
  /** Which way is better. */
  direction: z.enum(["up", "down"]),
  /** Allowed values, inclusive; null where open. */
  minimum: decimalTextSchema.nullable(),
  maximum: decimalTextSchema.nullable(),
  /** How it is counted, where the form or a document says so. */
  definition: z.string().nullable(),
  /** Suits every industry (core), or belongs to an industry's own set. */
  scope: z.enum(["core", "industry"]),
});
export type KpiIndicator = z.infer<typeof kpiIndicatorSchema>;
