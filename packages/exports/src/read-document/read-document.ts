import { DomainError, TEMPLATES, type Template } from "@dengta/domain";
import {
  type BudgetOptions,
  ReadBudget,
  WorkbookEmptyError,
  WorkbookFormatError,
  WorkbookUnreadableError,
} from "../workbook/index.ts";
import { WorkbookPackage } from "../workbook/package.ts";
import { relationshipsOf } from "../workbook/xlsx/relationships.ts";
import { blocksOf, type DocumentBlock } from "./blocks.ts";
import { HeadingIndex, headingKey } from "./headings.ts";

/** What stands under one heading of the form. */
export interface ReadClause {
  /** Section of the template: "fu2.1.1". */
  readonly sectionId: string;
  /** As the document writes it. */
  readonly heading: string;
  /**
   * Texts by field id. A paragraph below a field's own word is that field's; what stands before any is the section's
   * first field's.
   */
  readonly texts: Readonly<Record<string, string>>;
  readonly tables: readonly (readonly (readonly string[])[])[];
}

export interface ReadForm {
  readonly formId: "main" | "fu2";
  readonly title: string | null;
  /** Of a 附2, as its title says; null where it does not. */
  readonly industry: string | null;
  readonly clauses: readonly ReadClause[];
}

export interface DocumentReading {
  readonly forms: readonly ReadForm[];
  /** 附1, 附3, 附4, 附5 printed in the document, each under its label, with what stands around the table. */
  readonly annexes: readonly { readonly label: string; readonly blocks: readonly DocumentBlock[] }[];
  /** What stands under no heading of the form, in order: nothing is dropped. */
  readonly unmatched: readonly DocumentBlock[];
}

export interface ReadDocumentOptions {
  readonly budget?: BudgetOptions | undefined;
  /** Form that the document follows; the first that the domain knows where left out. */
  readonly template?: Template | undefined;
}

/**
 * Reads a unit's 实施方案 as people have written it in Word: the text of every clause of 附件2 and 附2, its tables, and
 * whatever belongs to none. Throws as `readWorkbook` does for what is no DOCX.
 */
export async function readDocument(
  bytes: Uint8Array,
  { budget, template = TEMPLATES[0] }: ReadDocumentOptions = {},
): Promise<DocumentReading> {
  if (template === undefined) throw new RangeError("no template");
  const sorter = new Sorter(template);
  for (const block of open(bytes, new ReadBudget(budget))) sorter.take(block);
  return sorter.done();
}

function open(bytes: Uint8Array, budget: ReadBudget): DocumentBlock[] {
  if (bytes.length === 0) throw new WorkbookEmptyError();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookFormatError("不是 DOCX 文稿");
  try {
    const parts = new WorkbookPackage(bytes, budget);
    const main =
      relationshipsOf(parts, "").find((r) => r.type === "officeDocument")?.target ?? "word/document.xml";
    if (!main.startsWith("word/")) throw new WorkbookFormatError("不是 DOCX 文稿");
    return blocksOf(parts, main, budget);
  } catch (error) {
    throw error instanceof DomainError ? error : new WorkbookUnreadableError(error);
  }
}

const ANNEX = /^附(?:件|表)?\s*([1345１３４５])\s*$/;
const PLAN_LABEL = /^附(?:件)?\s*[2２]\s*$/;
const PLAN_TITLE = /中小企业数字化转型试点实施方案/;
const INDUSTRY_TITLE =
  /^(?:20\d{2}|202X)?年?.{0,12}?(?:省|市|自治区|兵团)?([^省市区]{2,30}?)行业中小企业数字化转型试点实施方案/;

interface OpenClause {
  readonly sectionId: string;
  readonly heading: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly texts: Map<string, string[]>;
  readonly tables: (readonly (readonly string[])[])[];
  field: string | null;
}

/** Sorts blocks under the headings of the form. */
class Sorter {
  private readonly indexes: Readonly<Record<"main" | "fu2", HeadingIndex>>;
  private readonly forms: {
    formId: "main" | "fu2";
    title: string | null;
    industry: string | null;
    clauses: OpenClause[];
  }[] = [];
  private readonly annexes: { label: string; blocks: DocumentBlock[] }[] = [];
  private readonly unmatched: DocumentBlock[] = [];
  private annex: { label: string; blocks: DocumentBlock[] } | null = null;
  private clause: OpenClause | null = null;

  constructor(template: Template) {
    this.indexes = { main: new HeadingIndex(template, "main"), fu2: new HeadingIndex(template, "fu2") };
  }

  take(block: DocumentBlock): void {
    if (block.kind === "paragraph" && this.turns(block.text.trim())) return;
    if (this.annex !== null) this.annex.blocks.push(block);
    else if (this.clause === null) this.unmatched.push(block);
    else if (block.kind === "table") this.clause.tables.push(block.rows);
    else this.write(this.clause, block.text.trim());
  }

  /** Whether a paragraph begins something: a form, an annex, a clause. */
  private turns(text: string): boolean {
    const label = ANNEX.exec(text);
    if (label !== null) {
      this.annex = { label: text, blocks: [] };
      this.annexes.push(this.annex);
      this.clause = null;
      return true;
    }
    if (PLAN_LABEL.test(text)) {
      this.annex = null;
      this.clause = null;
      return true;
    }
    if (PLAN_TITLE.test(text) && text.length < 80) {
      const industry = INDUSTRY_TITLE.exec(text)?.[1] ?? null;
      const formId = text.includes("行业中小企业") ? "fu2" : "main";
      this.forms.push({ formId, title: text, industry: formId === "fu2" ? industry : null, clauses: [] });
      this.annex = null;
      this.clause = null;
      return true;
    }
    return this.annex === null && this.beginsClause(text);
  }

  private beginsClause(text: string): boolean {
    const current = this.forms.at(-1);
    const order: readonly ("main" | "fu2")[] = current === undefined ? ["main", "fu2"] : [current.formId];
    for (const formId of order) {
      const match = this.indexes[formId].find(text);
      if (match === null) continue;
      const form = current ?? { formId, title: null, industry: null, clauses: [] };
      if (current === undefined) this.forms.push(form);
      const { section, rest } = match;
      const labels = new Map(section.fields.map(({ id, label }) => [headingKey(label), id]));
      const field = section.fields[0]?.id ?? null;
      const heading = rest === "" ? text : text.slice(0, text.length - rest.length);
      this.clause = { sectionId: section.id, heading, labels, texts: new Map(), tables: [], field };
      form.clauses.push(this.clause);
      if (rest !== "") this.write(this.clause, rest);
      return true;
    }
    return false;
  }

  private write(clause: OpenClause, text: string): void {
    const labelled = clause.labels.get(headingKey(text));
    if (labelled !== undefined) {
      clause.field = labelled;
      return;
    }
    if (clause.field === null) {
      // A heading that only gathers others: the form asks for no text here.
      this.unmatched.push({ kind: "paragraph", text });
      return;
    }
    const known = clause.texts.get(clause.field);
    if (known === undefined) clause.texts.set(clause.field, [text]);
    else known.push(text);
  }

  done(): DocumentReading {
    const forms = this.forms.map(({ clauses, ...form }) => ({
      ...form,
      clauses: clauses.map(({ sectionId, heading, texts, tables }) => ({
        sectionId,
        heading,
        texts: Object.fromEntries([...texts].map(([id, lines]) => [id, lines.join("\n")])),
        tables,
      })),
    }));
    return { forms, annexes: this.annexes, unmatched: this.unmatched };
  }
}
