export { cleanLine, cleanParagraphs, cleanText, escapeXml } from "./clean-text.ts";
export { fixPackage, ZIP_TIME } from "./fixed-package.ts";
export {
  type BlankOptions,
  DRAFT_LINE,
  DRAFT_WORD,
  markOf,
  type PageMark,
  type WriteOptions,
} from "./write-options.ts";
