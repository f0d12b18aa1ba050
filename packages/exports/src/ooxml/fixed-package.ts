import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { escapeXml } from "./clean-text.ts";

/** Earliest time a zip can carry. Local time is what zip stores, so every time zone writes the same bytes. */
export const ZIP_TIME = new Date(1980, 0, 1);

const CONTENT_TYPES = "[Content_Types].xml";
const CORE = "docProps/core.xml";

export interface PackageOptions {
  readonly title: string;
  /** Written as the time of creation; without it the file carries none, so that equal plans give equal bytes. */
  readonly generatedAt: Date | undefined;
  /** What to make of a part that the library wrote, by its name. */
  readonly edit?: Readonly<Record<string, (xml: string) => string>>;
}

/** The same OOXML package without clock or chance in it: fixed order, fixed times, our own core properties. */
export function fixPackage(bytes: Uint8Array, options: PackageOptions): Uint8Array {
  const parts = unzipSync(bytes);
  parts[CORE] = strToU8(coreProperties(options));
  for (const [name, edit] of Object.entries(options.edit ?? {})) {
    const part = parts[name];
    if (part !== undefined) parts[name] = strToU8(edit(strFromU8(part)));
  }
  // Readers that stream expect the content types first.
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith("/"))
    .sort((a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || (a < b ? -1 : 1));
  const fixed: Zippable = {};
  for (const name of names) {
    const part = parts[name];
    if (part !== undefined) fixed[name] = part;
  }
  return zipSync(fixed, { mtime: ZIP_TIME, level: 6 });
}

function coreProperties({ title, generatedAt }: PackageOptions): string {
  const at = generatedAt?.toISOString().replace(/\.\d{3}Z$/, "Z");
  const times =
    at === undefined
      ? ""
      : ["created", "modified"]
          .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`)
          .join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${times}</cp:coreProperties>`;
}
