/**
 * Number formats that files name by number only (ECMA-376 18.8.30, with those of a Chinese system).
 * Numbers not listed are plain.
 */
const BUILTIN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"￥"#,##0;"￥"\\-#,##0',
  6: '"￥"#,##0;[Red]"￥"\\-#,##0',
  7: '"￥"#,##0.00;"￥"\\-#,##0.00',
  8: '"￥"#,##0.00;[Red]"￥"\\-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "￥"* #,##0_ ;_ "￥"* -#,##0_ ;_ "￥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "￥"* #,##0.00_ ;_ "￥"* -#,##0.00_ ;_ "￥"* "-"??_ ;_ @_ ',
  48: "##0.0E+0",
  49: "@",
};

const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** The format code behind a built-in number. */
export function builtinFormat(id: number): string {
  const isDate = (id >= 14 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  if (isDate) return TIMES.has(id) ? "h:mm:ss" : "yyyy-m-d";
  return BUILTIN[id] ?? "General";
}
