import { cleanLine } from "../ooxml/index.ts";

/** Longest stem in UTF-8 bytes: file systems allow 255 for the whole name. */
const MAX_BYTES = 200;

/** Names every file system takes, all different (without regard to case). `extension` has its dot. */
export function fileNames(wanted: readonly { stem: string; extension: string }[]): string[] {
  const taken = new Set<string>();
  return wanted.map(({ stem, extension }) => {
    const base = allowed(stem);
    let name = `${base}${extension}`;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}_${n}${extension}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function allowed(stem: string): string {
  const clean = cleanLine(stem)
    .replace(/[\\/:*?"<>|]/g, "_")
    .replace(/\s+/g, " ");
  return cut(clean).replace(/[. ]+$/, "") || "未命名";
}

function cut(text: string): string {
  let bytes = 0;
  let short = "";
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES) break;
    short += character;
  }
  return short;
}
