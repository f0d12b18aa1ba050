import type { ReadBudget } from "../workbook/index.ts";
import type { WorkbookPackage } from "../workbook/package.ts";
import { scanXml, withLocalNames } from "../workbook/xml.ts";

/** A paragraph, or a table as rows of cell texts: what a document holds in the order people read it. */
export type DocumentBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

const BREAKS = new Set(["tab", "br", "cr"]);
/** Subtrees that are not the text as it now stands: deleted text, field codes, drawings' fall-backs. */
const ASIDE = new Set(["del", "moveFrom", "instrText", "delText", "Fallback", "pict"]);

/** The blocks of `word/document.xml`. A cell merged from above repeats what it says; tables in a cell join its text. */
export function blocksOf(parts: WorkbookPackage, path: string, budget: ReadBudget): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let text = "";
  let inText = false;
  let aside = 0;
  let depth = 0;
  let rows: string[][] = [];
  let row: string[] = [];
  let cell: string[] = [];
  let span = 1;
  let goesOn = false;
  scanXml(
    parts.stream(path),
    {
      open(name, prefixed) {
        if (aside > 0 || ASIDE.has(name)) {
          aside += 1;
          return;
        }
        const attributes = withLocalNames(prefixed);
        if (name === "t") inText = true;
        else if (BREAKS.has(name)) text += name === "tab" ? " " : "\n";
        else if (name === "p") text = "";
        else if (name === "tbl") {
          depth += 1;
          if (depth === 1) rows = [];
        } else if (depth !== 1) return;
        else if (name === "tr") row = [];
        else if (name === "tc") [cell, span, goesOn] = [[], 1, false];
        else if (name === "gridSpan") span = Math.min(Number(attributes.val) || 1, 100);
        else if (name === "vMerge") goesOn = attributes.val !== "restart";
      },
      text(piece) {
        if (inText && aside === 0) text += piece;
      },
      close(name) {
        if (aside > 0) {
          aside -= 1;
          return;
        }
        if (name === "t") inText = false;
        else if (name === "p") {
          const line = text.replace(/[ \u3000]+$/, "");
          if (depth > 0) cell.push(line);
          else if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line });
          text = "";
        } else if (name === "tbl") {
          depth -= 1;
          if (depth === 0) blocks.push({ kind: "table", rows });
        } else if (depth !== 1) return;
        else if (name === "tc") {
          const said = cell.join("\n").trim();
          const above = rows.at(-1)?.[row.length] ?? "";
          row.push(goesOn && said === "" ? above : said, ...Array.from({ length: span - 1 }, () => ""));
        } else if (name === "tr") rows.push(row);
      },
    },
    budget,
  );
  return blocks;
}
