import { z } from "zod";
import { idSchema, lineSchema, paragraphsSchema } from "./values.ts";

/** 痛点, 难点 or 堵点 found in the survey (附2 二（二）). */
export const problemSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["pain", "difficulty", "blockage"]),
  /** Shared by the industry, or one firm's own. */
  scope: z.enum(["common", "individual"]),
  description: paragraphsSchema,
});
export type Problem = z.infer<typeof problemSchema>;

export const PROBLEM_KIND_LABELS: Record<Problem["kind"], string> = {
  pain: "痛点",
  difficulty: "难点",
  blockage: "堵点",
};

/** 共性应用场景 of the industry or 个性应用场景 of firms (附2 二（二）). */
export const scenarioSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["common", "individual"]),
  name: lineSchema,
  description: paragraphsSchema,
  /** Problems it answers. */
  problemIds: z.array(idSchema),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const SCENARIO_KIND_LABELS: Record<Scenario["kind"], string> = {
  common: "共性应用场景",
  individual: "个性应用场景",
};
