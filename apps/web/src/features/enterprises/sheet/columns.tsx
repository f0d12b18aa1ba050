import {
  cellText,
  ENTERPRISE,
  type Enterprise,
  type FlatField,
  fieldsOfRow,
  type IndustryPlan,
  type RowLookup,
  type StoredRow,
  type Template,
  type TemplateColumn,
  type TemplateForm,
} from "@dengta/domain";
import type { AssessedLine, PlanSubsidies } from "@dengta/rules";
import { showWan } from "../../../shared/format/index.ts";
import type { ColumnDefinition } from "../../../shared/sheet/index.ts";
import { contextFor } from "../../plan/index.ts";

/** A row in view with the place it has there. */
export interface SheetFirm {
  readonly id: string;
  readonly enterprise: Enterprise;
  /** The same row flat: what its cells are read from. */
  readonly row: StoredRow;
  /** 序号: of the firm in 附3, of its platform in 附4; null for rows that repeat it. */
  readonly number: number | null;
  readonly line: AssessedLine | null;
  /** Of several rows of one platform only the first prints it. */
  readonly repeats: boolean;
}

type Column = ColumnDefinition<SheetFirm>;

/** What columns are made of besides the definitions. */
export interface ColumnParts {
  readonly template: Template;
  readonly industry: Pick<IndustryPlan, "name" | "platforms">;
  readonly rows: () => RowLookup;
  readonly mayWrite: (row: StoredRow, field: string) => boolean;
}

/** px, by kind of field; firms' and platforms' names need more. */
const WIDTHS: Partial<Record<FlatField["field"]["kind"], number>> = {
  money: 118,
  level: 104,
  paragraphs: 210,
  name: 248,
  reference: 220,
  uscc: 190,
  choice: 164,
};

/** A column over one field of a firm, as its definition says. null where the template has no such field. */
function fieldColumn(key: string, parts: ColumnParts, more: Partial<Column> = {}): Column | null {
  const flat = fieldsOfRow("enterprise", "", parts.template).get(key);
  if (flat === undefined) return null;
  const { field } = flat;
  const options =
    field.of === "platform"
      ? parts.industry.platforms.map(({ name }) => name)
      : field.options.map(({ label }) => label);
  const textOf = ({ row }: SheetFirm) => cellText(row, flat, contextFor(parts.rows(), row));
  return {
    key,
    label: field.label,
    width: WIDTHS[field.kind] ?? 150,
    textOf,
    readOnly: ({ row }) => !parts.mayWrite(row, key),
    ...(options.length === 0 ? {} : { options }),
    ...(field.kind === "paragraphs" ? { multiline: true } : {}),
    ...(field.kind === "level" ? { align: "center" } : {}),
    ...(field.kind === "money"
      ? {
          align: "right",
          show: (firm: SheetFirm) => (key in firm.row.unread ? textOf(firm) : shownWan(textOf(firm))),
        }
      : {}),
    ...more,
  };
}

function shownWan(text: string): string {
  return text === "" ? "" : showWan(text);
}

const number: Column = {
  key: "number",
  label: "序号",
  width: 68,
  align: "center",
  readOnly: true,
  textOf: ({ number: value }) => (value === null ? "" : String(value)),
};

/** The table of a form as it is printed, with what is filled in beside its columns. */
export function tableColumns(
  form: TemplateForm,
  parts: ColumnParts,
  onWhy: (enterpriseId: string) => void,
): Column[] {
  const printed = form.table?.columns ?? [];
  const fields = new Set(printed.map(({ field }) => field));
  const columns = printed.flatMap((column) => printedColumn(column, parts) ?? []);
  // What no table prints is filled in once: beside the cost where the table has it, else beside the name.
  const beside = fields.has("cost")
    ? [...advice(onWhy), fieldColumn("costBasis", parts)]
    : [fieldColumn("uscc", parts)];
  return [...columns, ...beside.flatMap((column) => column ?? [])];
}

function printedColumn({ key, field, label, merged }: TemplateColumn, parts: ColumnParts): Column | null {
  if (key === "number") return { ...number, label };
  if (field !== null)
    return fieldColumn(field, parts, {
      label,
      // A merged column repeats: it may be narrower.
      ...(merged ? { width: 180, tone: ({ repeats }: SheetFirm) => (repeats ? "faint" : null) } : {}),
    });
  if (key !== "industry") return null;
  return {
    ...{ key, label, width: 120, readOnly: true },
    textOf: ({ enterprise }) => (enterprise.name === "" ? "" : parts.industry.name),
  };
}

/** The proposal of the rules, and why it is so. */
function advice(onWhy: (enterpriseId: string) => void): Column[] {
  return [
    {
      ...{ key: "proposal", label: "测算建议", width: 100, align: "right", readOnly: true },
      tone: () => "faint",
      textOf: ({ line }) => proposalOf(line) ?? "",
      show: ({ line }) => showWan(proposalOf(line) ?? ""),
    },
    {
      ...{ key: "why", label: "说明", width: 76, align: "center", readOnly: true },
      textOf: () => "",
      link: {
        labelOf: ({ line }) => (line === null ? null : "为什么"),
        open: ({ id }) => onWhy(id),
      },
    },
  ];
}

/** What the rules come to without a request: the ceiling in steps of 0.01. */
export function proposalOf(line: AssessedLine | null): string | null {
  if (line === null || line.outcome === "missing") return null;
  return line.requested === null ? line.eligible : floorToHundredth(line.ceiling);
}

function floorToHundredth(value: string): string {
  const [whole = "0", decimals = ""] = value.split(".");
  return `${whole}.${decimals.slice(0, 2).padEnd(2, "0")}`;
}

/** What a section asks of each firm: the fields that no table of the template prints, in the definition's order. */
export function detailColumns(parts: ColumnParts): Column[] {
  const { template } = parts;
  const printed = new Set(
    template.forms.flatMap(({ scope, table }) =>
      scope === "industry" ? (table?.columns ?? []).map(({ field }) => field) : [],
    ),
  );
  const asked = [...fieldsOfRow("enterprise", "", template).keys()].filter(
    (key) => !printed.has(key) && !BESIDE.has(key),
  );
  const name = fieldColumn("name", parts, { readOnly: true, frozen: true });
  return [{ ...number, frozen: true }, ...[name, ...asked.map((key) => fieldColumn(key, parts))]].flatMap(
    (column) => column ?? [],
  );
}

/** Filled in beside the tables, or by the system. */
const BESIDE: ReadonlySet<string> = new Set(["uscc", "costBasis", "levelRubricId"]);

/** Whether a key of a column names a field of a firm. */
export function isFirmField(key: string, template: Template): boolean {
  return ENTERPRISE.fields.has(key) || fieldsOfRow("enterprise", "", template).has(key);
}

/** Line of the assessment that belongs to a firm. */
export function lineOf(subsidies: PlanSubsidies, enterpriseId: string): number {
  return subsidies.rows.findIndex(({ enterprise }) => enterprise.id === enterpriseId);
}
