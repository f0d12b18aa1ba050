import { strFromU8, unzipSync } from "fflate";

/** The parts of an OOXML file as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)] as const);
  return Object.fromEntries(parts);
}

export function part(bytes: Uint8Array, name: string): string {
  const text = partsOf(bytes)[name];
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
}

/** All elements of a name with their content, in order; elements of that name do not nest. */
export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>.*?</${name}>)`, "gs"))].map(
    ([text]) => text,
  );
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** The paragraphs of a Word part as text. */
export function paragraphsOf(xml: string): string[] {
  return elements(xml, "w:p").map((paragraph) =>
    elements(paragraph, "w:t")
      .map((text) => unescapeXml(text.replace(/<[^>]+>/g, "")))
      .join(""),
  );
}
