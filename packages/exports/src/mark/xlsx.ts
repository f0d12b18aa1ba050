import { escapeXml } from "../ooxml/index.ts";
import { parseAddress } from "../workbook/address.ts";
import type { WorkbookPackage } from "../workbook/package.ts";
import { relationshipsOf } from "../workbook/xlsx/relationships.ts";
import { LIST_SHEET_NAME, type MarkIssue, marksBySheet } from "./types.ts";
import { moreBoxes, moreComments, newBoxes, newComments } from "./xlsx-comments.ts";
import { listXml } from "./xlsx-list.ts";
import { colourCells, withLegacyDrawing } from "./xlsx-sheet.ts";
import { NO_STYLES, StyleSheet } from "./xlsx-styles.ts";

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of an xlsx to replace or to add so that it shows its issues, by path. */
export function xlsxMarks(
  parts: WorkbookPackage,
  issues: readonly MarkIssue[],
): ReadonlyMap<string, Uint8Array> {
  const edit = new PackageEdit(parts);
  const main =
    relationshipsOf(parts, "").find((r) => r.type === "officeDocument")?.target ?? "xl/workbook.xml";
  const workbook = edit.text(main) ?? "";
  const relationships = relationshipsOf(parts, main);
  const base = /Type="([^"]*)\/worksheet"/.exec(edit.text(relsPath(main)) ?? "")?.[1] ?? TRANSITIONAL;
  const styles = relationships.find((r) => r.type === "styles")?.target ?? null;
  const sheet = new StyleSheet((styles === null ? null : edit.text(styles)) ?? NO_STYLES);
  let number = 0;
  for (const [name, marks] of marksBySheet(issues, parseAddress)) {
    const id = sheetIds(workbook).get(name);
    const path = relationships.find((r) => r.id === id)?.target;
    const xml = path === undefined ? null : edit.text(path);
    if (path === undefined || xml === null) continue;
    number += 1;
    let marked = colourCells(xml, marks, sheet);
    const own = relationshipsOf(parts, path);
    const comments = own.find((r) => r.type === "comments")?.target;
    const boxes = own.find((r) => r.type === "vmlDrawing")?.target;
    if (comments === undefined) {
      const target = edit.free(`xl/comments-dengta${number}.xml`);
      edit.set(target, newComments(marks));
      edit.override(target, `${TYPES}.comments+xml`);
      edit.relate(path, `dengtaComments${number}`, `${base}/comments`, target);
    } else edit.set(comments, moreComments(edit.text(comments) ?? "", marks));
    if (boxes === undefined || !/<(?:\w+:)?legacyDrawing\b/.test(marked)) {
      const target = edit.free(`xl/drawings/vml-dengta${number}.vml`);
      edit.set(target, newBoxes(marks, number));
      edit.defaultType("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
      edit.relate(path, `dengtaBoxes${number}`, `${base}/vmlDrawing`, target);
      marked = withLegacyDrawing(marked, `dengtaBoxes${number}`, base);
    } else edit.set(boxes, moreBoxes(edit.text(boxes) ?? "", marks, number));
    edit.set(path, marked);
  }
  const stylesPath = styles ?? edit.free("xl/styles.xml");
  edit.set(stylesPath, sheet.toString());
  if (styles === null) {
    edit.override(stylesPath, `${TYPES}.styles+xml`);
    edit.relate(main, "dengtaStyles", `${base}/styles`, stylesPath);
  }
  addList(edit, { main, workbook, base }, issues);
  return edit.changed();
}

function addList(
  edit: PackageEdit,
  { main, workbook, base }: { readonly main: string; readonly workbook: string; readonly base: string },
  issues: readonly MarkIssue[],
): void {
  const ids = sheetIds(workbook);
  let name = LIST_SHEET_NAME;
  for (let n = 2; ids.has(name); n += 1) name = `${LIST_SHEET_NAME} ${n}`;
  const target = edit.free("xl/worksheets/sheet-dengta.xml");
  const relation = [...ids.values()].includes("dengtaList") ? `dengtaList${ids.size}` : "dengtaList";
  edit.set(target, listXml(issues));
  edit.override(target, `${TYPES}.worksheet+xml`);
  edit.relate(main, relation, `${base}/worksheet`, target);
  const p = /<(\w+:)?sheets\b/.exec(workbook)?.[1] ?? "";
  const last = Math.max(0, ...[...workbook.matchAll(/ sheetId="(\d+)"/g)].map(([, id]) => Number(id)));
  const element = `<${p}sheet name="${name}" sheetId="${last + 1}" xmlns:r="${base}" r:id="${relation}"/>`;
  edit.set(
    main,
    workbook.replace(`</${p}sheets>`, () => `${element}</${p}sheets>`),
  );
}

/** Relationship ids of sheets by the names people see. */
function sheetIds(workbook: string): Map<string, string> {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  return new Map(
    sheets.map((tag) => {
      const name = / name="([^"]*)"/.exec(tag)?.[1] ?? "";
      return [plainText(name), / \w+:id="([^"]*)"/.exec(tag)?.[1] ?? ""];
    }),
  );
}

function plainText(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function relsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Gathers the parts that change, under the names the package gives them. */
class PackageEdit {
  private readonly parts: WorkbookPackage;
  private readonly texts = new Map<string, string>();

  constructor(parts: WorkbookPackage) {
    this.parts = parts;
  }

  text(path: string): string | null {
    const known = this.texts.get(this.nameOf(path));
    if (known !== undefined) return known;
    const bytes = this.parts.read(path);
    return bytes === null ? null : decode(bytes);
  }

  set(path: string, text: string): void {
    this.texts.set(this.nameOf(path), text);
  }

  /** The path, or one like it that is not taken. */
  free(path: string): string {
    const dot = path.lastIndexOf(".");
    let name = path;
    for (let n = 2; this.parts.has(name); n += 1) name = `${path.slice(0, dot)}-${n}${path.slice(dot)}`;
    return name;
  }

  override(path: string, type: string): void {
    const element = `<Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`;
    this.set(
      CONTENT_TYPES,
      (this.text(CONTENT_TYPES) ?? "")
        .replace("</Types>", () => `${element}</Types>`)
        .replace(/<Types([^>]*)\/>/, (_, a: string) => `<Types${a}>${element}</Types>`),
    );
  }

  defaultType(extension: string, type: string): void {
    const types = this.text(CONTENT_TYPES) ?? "";
    if (new RegExp(`Extension="${extension}"`, "i").test(types)) return;
    const element = `<Default Extension="${extension}" ContentType="${type}"/>`;
    this.set(
      CONTENT_TYPES,
      types.replace(/(<Types[^>]*>)/, (start) => start + element),
    );
  }

  relate(path: string, id: string, type: string, target: string): void {
    const rels = relsPath(path);
    const element = `<Relationship Id="${id}" Type="${type}" Target="/${escapeXml(target)}"/>`;
    const text = this.text(rels) ?? RELATIONSHIPS;
    this.set(
      rels,
      text
        .replace("</Relationships>", () => `${element}</Relationships>`)
        .replace(
          /<Relationships([^>]*)\/>/,
          (_, a: string) => `<Relationships${a}>${element}</Relationships>`,
        ),
    );
  }

  changed(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.texts].map(([name, text]) => [name, new Uint8Array(Buffer.from(text))]));
  }

  private nameOf(path: string): string {
    const key = path.toLowerCase();
    return (
      this.parts.names.find((name) => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase() === key) ??
      path
    );
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
}
