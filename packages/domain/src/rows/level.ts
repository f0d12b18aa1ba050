import { levelOfScore2022, RUBRIC_2022 } from "../digital-level/bands.ts";
import type { RowValues } from "./stored.ts";

/**
 * What follows inside a firm's assessment: a score typed without a level gives the level of the 2022 bands; an
 * assessment without a rubric is under the batch's. `touched` are the flat keys just typed.
 */
export function settleLevel(
  values: RowValues,
  touched: readonly string[],
  rubricId: string | null,
): RowValues {
  const settled: Record<string, unknown> = { ...values };
  const rubric = settled.levelRubricId ?? rubricId;
  const scored = touched.includes("levelScore") && !touched.includes("level");
  if (scored && typeof settled.levelScore === "string" && rubric === RUBRIC_2022)
    settled.level = levelOfScore2022(Number(settled.levelScore));
  const assessed = ["level", "levelScore", "levelAssessedBy", "levelAssessedOn"].some(
    (key) => key in settled,
  );
  if (assessed && rubric !== null) settled.levelRubricId = rubric;
  if (!assessed && !touched.includes("levelRubricId")) delete settled.levelRubricId;
  return settled;
}
