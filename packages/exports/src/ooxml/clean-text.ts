/** Characters XML 1.0 cannot carry, halves of surrogate pairs among them: one of them breaks a whole file. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as an office file can carry it; everything a person could see stays. */
export function cleanText(text: string): string {
  return text.replace(NOT_XML, "").replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n");
}

/** Text of one line: line breaks and tabs become one space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\n\t]+/g, " ")
    .trim();
}

/** Paragraphs without their own indents: the page sets those. Blank lines are dropped. */
export function cleanParagraphs(text: string): string[] {
  return cleanText(text)
    .split("\n")
    .map((line) => line.replace(/\t/g, " ").trim())
    .filter((line) => line !== "");
}

export function escapeXml(text: string): string {
  return cleanText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
