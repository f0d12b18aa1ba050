import { cleanLine } from "../ooxml/index.ts";

/** Excel refuses header and footer codes longer than this. */
const MAX_VERSION = 120;

/** "— 1 —" in the middle, the version at the right: in 宋体, since & starts a code. */
export function footerOf(versionCode: string | undefined): string {
  const page = '&C&"宋体,Regular"&14— &P —';
  if (versionCode === undefined || versionCode === "") return page;
  const code = cleanLine(versionCode).slice(0, MAX_VERSION).replaceAll("&", "&&");
  return `${page}&R&"宋体,Regular"&9 版本 ${code}`;
}
