export { cleanLine, cleanParagraphs, cleanText } from "./clean-text.ts";
export { fixPackage, ZIP_TIME } from "./fixed-package.ts";
export type { WriteOptions } from "./write-options.ts";
