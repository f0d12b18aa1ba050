import { removeSpaces, toHalfWidth } from "@dengta/domain";
import { isBlank } from "../plan-view/index.ts";

/** Words that stand where a text belongs and say nothing. */
const PLACEHOLDER =
  /^[（(【]?(?:暂?无|没有|略|同上|同前|见上|如上|待(?:定|补充?|填写?|完善|报|确认)|暂缺|未定|不详|空|测试|无内容|tbd|todo|n\/?a|none|null|test|x+|[/\\\-_—–…·.。、*?？]+)[）)】]?[。.!！]?$/i;

/** Longer than any placeholder: prose is not looked at letter by letter. */
const LONGEST = 12;

/** Whether somebody wrote something: 无, 略, 同上, 待定, / and TBD are nothing. */
export function isWritten(text: string | null | undefined): boolean {
  return !isBlank(text) && !isPlaceholder(text ?? "");
}

export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST * 2) return false;
  const tidy = removeSpaces(toHalfWidth(text));
  return tidy.length <= LONGEST && PLACEHOLDER.test(tidy);
}

/** Whether a text is one of the form's own, pasted back: its guidance, its heading, its label. */
export function isGuidance(text: string, printed: readonly (string | null)[]): boolean {
  const key = tidyProse(text);
  return key !== "" && printed.some((own) => own !== null && tidyProse(own) === key);
}

function tidyProse(text: string): string {
  return removeSpaces(text).replace(/[。.；;，,：:]+$/u, "");
}
