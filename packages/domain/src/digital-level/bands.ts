/** The rubric of the 2022 batch. */
export const RUBRIC_2022 = "工信厅企业〔2022〕32号";

/** Level by score under the 2022 rubric: bands closed on the left (20, 40, 60, 80). */
export function levelOfScore2022(score: number): number {
  return Math.max(0, Math.min(4, Math.floor(score / 20)));
}
