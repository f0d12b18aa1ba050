import { cleanLine, DRAFT_LINE, type PageMark } from "../ooxml/index.ts";

/** Excel refuses header and footer codes longer than this. */
const MAX_VERSION = 120;

/** "— 1 —" in the middle; at the right the version and 第x页 共y页: in 宋体, since & starts a code. */
export function footerOf(mark: PageMark): string {
  const page = '&C&"宋体,Regular"&14— &P —';
  if (mark.kind === "form") return page;
  if (mark.kind === "draft") return `${page}&R&"宋体,Regular"&9 第&P页 共&N页`;
  const code = cleanLine(mark.code).slice(0, MAX_VERSION).replaceAll("&", "&&");
  return `${page}&R&"宋体,Regular"&9 第&P页 共&N页  版本 ${code}`;
}

/** A draft says so at the head of every page; null on any other. */
export function headerOf(mark: PageMark): string | null {
  return mark.kind === "draft" ? `&C&"黑体,Regular"&16&K808080${DRAFT_LINE}` : null;
}
