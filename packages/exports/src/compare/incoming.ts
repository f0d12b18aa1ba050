import type { Fu3Table, Fu4Table, RowExtras } from "../read/index.ts";

/** One text of the file with the place it was read from. */
export interface IncomingText {
  readonly field: string;
  readonly text: string | null;
  readonly sheet: string;
  readonly cell: string | null;
}

/** One firm as a table of the file has it. */
export interface IncomingFirm {
  readonly id: string | null;
  readonly uscc: string | null;
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
  readonly texts: readonly IncomingText[];
}

/** Fields of a firm that a template may put into a column; any other added column is a value of its own. */
const FIELDS = new Set(["schedule", "goal", "content", "assurance", "costBasis"]);

export function firmsIn(table: Fu3Table | Fu4Table): IncomingFirm[] {
  return table.rows.map((row, index): IncomingFirm => {
    const cells = table.cells[index];
    const extras = table.extras[index] ?? {};
    const at = (field: string, text: string | null, cell: string | null): IncomingText => ({
      field,
      text,
      sheet: table.sheet,
      cell,
    });
    const texts = [at("platformId", row.platform, cells?.platform ?? null)];
    if ("cost" in row) {
      for (const key of ["cost", "requested"] as const) {
        const cell = cells !== undefined && key in cells ? (Reflect.get(cells, key) as string) : null;
        texts.push(at(key, extras.unread?.[key] ?? row[key], cell));
      }
    }
    texts.push(...addedTexts(table, extras, rowOf(cells?.enterprise ?? "")));
    return {
      id: extras.id ?? null,
      uscc: extras.uscc ?? null,
      name: row.enterprise,
      sheet: table.sheet,
      cell: cells?.enterprise ?? "",
      texts,
    };
  });
}

function addedTexts(table: Fu3Table | Fu4Table, extras: RowExtras, row: string): IncomingText[] {
  const place = (key: string) => {
    const column = table.columns[key]?.column;
    return column === undefined ? null : `${column}${row}`;
  };
  // A column that the file has and the row leaves blank is a blank, not a silence.
  const keys = Object.keys(table.columns).filter((key) => !KNOWN.has(key));
  const texts = keys.map((key) => ({
    field: FIELDS.has(key) ? key : `more.${key}`,
    text: extras.more?.[key] ?? null,
    sheet: table.sheet,
    cell: place(key),
  }));
  if (!("uscc" in table.columns)) return texts;
  return [...texts, { field: "uscc", text: extras.uscc ?? null, sheet: table.sheet, cell: place("uscc") }];
}

const KNOWN = new Set(["number", "platform", "enterprise", "industry", "cost", "requested", "id", "uscc"]);

function rowOf(address: string): string {
  return /\d+$/.exec(address)?.[0] ?? "";
}

/** What several tables say of one firm: 附3 and 附4 list the same ones. */
export interface MergedFirm extends IncomingFirm {
  /** Texts that contradict one another, the later one. */
  readonly contradictions: readonly { readonly first: IncomingText; readonly second: IncomingText }[];
}

export function mergeFirms(firms: readonly IncomingFirm[]): MergedFirm {
  const [first] = firms;
  if (first === undefined) throw new RangeError("a firm without a row");
  const texts = new Map<string, IncomingText>();
  const contradictions: { first: IncomingText; second: IncomingText }[] = [];
  for (const text of firms.flatMap((firm) => firm.texts)) {
    const known = texts.get(text.field);
    if (known === undefined || known.text === null) texts.set(text.field, text);
    else if (text.text !== null && text.text !== known.text)
      contradictions.push({ first: known, second: text });
  }
  return {
    ...first,
    id: firms.find(({ id }) => id !== null)?.id ?? null,
    uscc: firms.find(({ uscc }) => uscc !== null)?.uscc ?? null,
    texts: [...texts.values()],
    contradictions,
  };
}
