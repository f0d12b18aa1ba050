import { cleanLine } from "../ooxml/index.ts";

const MAX_LENGTH = 31;

/** Names that Excel accepts: at most 31 UTF-16 units, none of \ / ? * [ ] :, no apostrophe at an end, all different. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base = allowed(name);
    let unique = cut(base, MAX_LENGTH);
    for (let n = 2; taken.has(unique.toLowerCase()); n++) {
      unique = `${cut(base, MAX_LENGTH - String(n).length - 1)} ${n}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function allowed(name: string): string {
  const clean = cleanLine(name)
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return clean.replace(/^'+|'+$/g, "") || "表";
}

/** Never ends in half a character or a space. */
function cut(name: string, length: number): string {
  let short = "";
  for (const character of name) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.trimEnd().replace(/'+$/, "");
}
