import { type Paragraph, Table } from "docx";
import { cleanParagraphs } from "../ooxml/index.ts";
import type { Block } from "./annex.ts";
import { body, gap, itemHeading } from "./text.ts";

/** One thing a section says: the form's word for it, and what stands below. */
export interface Item {
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** Paragraphs a person wrote. */
export function paragraphs(text: string): Paragraph[] {
  return cleanParagraphs(text).map(body);
}

/** The label leads the first paragraph: for what is too short for a heading of its own. */
export function runIn(label: string, text: string): Paragraph[] {
  const [first = "", ...rest] = cleanParagraphs(text);
  return [body(`${label}${first}`), ...rest.map(body)];
}

/** Several items are numbered 1. 2. 3. under their labels; a single one needs no label. */
export function itemBlocks(items: readonly Item[]): Block[] {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return airy(only.blocks);
  return items.flatMap((item, index) => [
    itemHeading(`${index + 1}.${item.label}`, item.blocks.length > 0),
    ...airy(item.blocks),
  ]);
}

function airy(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block instanceof Table ? [block, gap()] : [block]));
}
