import { escapeXml } from "../ooxml/index.ts";
import { type CellMark, COMMENT_AUTHOR } from "./types.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A new part of comments with the marks of one sheet. */
export function newComments(marks: readonly CellMark[]): string {
  const comments = marks.map((mark) => commentOf(mark, 0, "")).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors><author>${COMMENT_AUTHOR}</author></authors><commentList>${comments}</commentList></comments>`;
}

/** The sheet's own comments with ours among them; where a cell has one, ours is put below its text. */
export function moreComments(xml: string, marks: readonly CellMark[]): string {
  const p = /<(\w+:)?comments\b/.exec(xml)?.[1] ?? "";
  const author = (xml.match(new RegExp(`<${p}author\\b`, "g")) ?? []).length;
  let edited = xml.replace(
    `</${p}authors>`,
    () => `<${p}author>${COMMENT_AUTHOR}</${p}author></${p}authors>`,
  );
  const fresh: string[] = [];
  for (const mark of marks) {
    const own = new RegExp(`(<${p}comment\\b[^>]* ref="${mark.address}".*?)(</${p}text>)`, "s");
    if (own.test(edited))
      edited = edited.replace(
        own,
        (_, start: string, end: string) => start + runOf(`\n${mark.text}`, p) + end,
      );
    else fresh.push(commentOf(mark, author, p));
  }
  return edited.replace(`</${p}commentList>`, () => `${fresh.join("")}</${p}commentList>`);
}

function commentOf({ address, text }: CellMark, author: number, p: string): string {
  return `<${p}comment ref="${address}" authorId="${author}"><${p}text>${runOf(text, p)}</${p}text></${p}comment>`;
}

function runOf(text: string, p: string): string {
  return `<${p}r><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}r>`;
}

/** The boxes of comments (VML): Excel and WPS show no comment without one. */
export function newBoxes(marks: readonly CellMark[], sheet: number): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${boxesOf(marks, sheet)}</xml>`;
}

export function moreBoxes(xml: string, marks: readonly CellMark[], sheet: number): string {
  // A cell that has a comment has its box.
  const fresh = marks.filter(
    ({ row, column }) =>
      !new RegExp(`<x:Row>${row - 1}</x:Row>\\s*<x:Column>${column - 1}</x:Column>`).test(xml),
  );
  return xml.replace(/<\/xml>\s*$/, () => `${boxesOf(fresh, sheet)}</xml>`);
}

function boxesOf(marks: readonly CellMark[], sheet: number): string {
  const type = `dengta_note_${sheet}`;
  const shapes = marks.map(({ row, column, text }, index) => {
    const height = Math.min(8, 3 + Math.ceil(text.length / 16));
    const anchor = `${column}, 12, ${Math.max(0, row - 2)}, 4, ${column + 3}, 40, ${Math.max(0, row - 2) + height}, 8`;
    return `<v:shape id="_x0000_s${50_000 + sheet * 2_000 + index}" type="#${type}" style="position:absolute;margin-left:80pt;margin-top:5pt;width:200pt;height:${height * 14}pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
  });
  return `<v:shapetype id="${type}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}`;
}
