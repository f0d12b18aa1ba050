import { z } from "zod";

/** 数字化水平等级 0–4; 0 means the rubric's first level is not reached. */
export const digitalLevelSchema = z.int().min(0).max(4);
export type DigitalLevel = z.infer<typeof digitalLevelSchema>;

/** A firm's assessment under a named rubric. Levels of different rubrics never enter one average unflagged. */
export const levelAssessmentSchema = z.strictObject({
  /** Document that defines the rubric: 工信厅企业〔2022〕32号. */
  rubricId: z.string().min(1),
  /** 0–100, at most two decimals, as text; null where only the level is known. */
  score: z
    .string()
    .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/)
    .nullable(),
  level: digitalLevelSchema,
  assessedBy: z.enum(["self", "onSite"]),
  /** Date, YYYY-MM-DD. */
  assessedOn: z.iso.date().nullable(),
});
export type LevelAssessment = z.infer<typeof levelAssessmentSchema>;

export const RUBRIC_2022 = "工信厅企业〔2022〕32号";

/** Level by score under the 2022 rubric: bands closed on the left (20, 40, 60, 80). */
export function levelOfScore2022(score: number): DigitalLevel {
  return Math.max(0, Math.min(4, Math.floor(score / 20)));
}
