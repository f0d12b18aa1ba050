import { type AnyField, ROW_KINDS, ROWS, type RowKind } from "@dengta/domain";
import type { InputFieldsFromShape } from "@pothos/core";
import { z } from "zod";
import { rowTypeName } from "../../kernel/ids.ts";
import { LIMITS } from "../../limits.ts";
import type { RowWrite } from "../../write/index.ts";
import { builder } from "../builder.ts";
import { describe } from "./enums.ts";

interface FieldTextInput {
  readonly field: string;
  readonly text: string;
}

/** What a program says of one row, whatever its kind. */
interface RowInput {
  readonly id: string;
  readonly parentId?: string | null;
  readonly expectedRevision?: number | null;
  readonly remove?: boolean | null;
  readonly after?: string | null;
  readonly first?: boolean | null;
  readonly texts?: readonly FieldTextInput[] | null;
  readonly cells?: Cells | null;
  readonly more?: readonly FieldTextInput[] | null;
}

const FieldTextInputType = builder.inputType("FieldTextInput", {
  description: "A field of a section, or one that the template adds, with its text.",
  fields: (t) => ({
    field: t.string({ description: "fu2.2.1.team; more.park" }),
    text: t.string({ description: "As typed; empty clears." }),
  }),
});

const id = z.string().min(1).max(150);

function rowInput(kind: RowKind) {
  const { label, clause, key, parents } = ROWS[kind];
  const name = rowTypeName(kind);
  const typed = [...ROWS[kind].fields.values()].filter(({ field }) => !field.system);
  const cells = typed.length === 0 ? null : cellsInput(kind, name);
  return builder.inputRef<RowInput>(`${name}RowInput`).implement({
    description: `${label}（${clause}）: what is to become of one row.`,
    fields: (t) => ({
      id: t.id({
        validate: id,
        description:
          key === null
            ? `Made by the caller for a new row: ${ROWS[kind].prefix}_ and a UUIDv7 without dashes. Sent twice it makes one row.`
            : `The id of the row above, a slash, and the ${key}.`,
      }),
      parentId: t.id({
        required: false,
        validate: id.nullish(),
        description: `Row above it (${parents.join(", ")}); needed where the row may be new.`,
      }),
      expectedRevision: t.int({
        required: false,
        description:
          "Revision it was last seen in, 0 for a new row. Null: whatever it is now, overwriting what others wrote.",
      }),
      remove: t.boolean({ required: false, description: "Removes it with all below it." }),
      after: t.id({
        required: false,
        validate: id.nullish(),
        description: "Sister behind which it shall stand.",
      }),
      first: t.boolean({ required: false, description: "Shall stand before all its sisters." }),
      ...(kind === "section" ? { texts: t.field({ type: [FieldTextInputType], required: false }) } : {}),
      ...(cells === null ? {} : { cells: t.field({ type: cells, required: false }) }),
      ...(kind === "enterprise"
        ? {
            more: t.field({
              type: [FieldTextInputType],
              required: false,
              description: "Fields that the template adds.",
            }),
          }
        : {}),
    }),
  });
}

type Cells = Readonly<Record<string, string | readonly string[] | null | undefined>>;
type CellInputs = InputFieldsFromShape<(typeof builder)["$inferSchemaTypes"], Cells, "InputObject">;

/** Which fields there are, only the definitions know: the shape is open, and the write checks every key. */
function cellsInput(kind: RowKind, name: string) {
  return builder.inputRef<Cells>(`${name}CellsInput`).implement({
    description: `Texts of a row of ${ROWS[kind].label} as people type them. A field left out stays as it is; an empty text clears it.`,
    fields: (t) => {
      const inputs = [...ROWS[kind].fields.values()].flatMap(({ key, field }) =>
        field.system ? [] : [[key, cellInput(t, field)] as const],
      );
      return Object.fromEntries(inputs) as CellInputs;
    },
  });
}

function cellInput(
  t: PothosSchemaTypes.InputFieldBuilder<(typeof builder)["$inferSchemaTypes"], "InputObject">,
  field: AnyField,
) {
  const description = describe(field);
  if (field.kind === "references") return t.idList({ required: false, description });
  const how =
    field.kind === "reference" ? ". Id or name." : field.kind === "choice" ? ". Value or label." : "";
  return t.string({ required: false, description: `${description}${how}` });
}

const INPUTS = Object.fromEntries(ROW_KINDS.map((kind) => [kind, rowInput(kind)]));

export const RowWriteInputType = builder
  .inputRef<Partial<Record<RowKind, RowInput>>>("RowWriteInput")
  .implement({
    description: "A row of one kind.",
    isOneOf: true,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(INPUTS).map(([kind, type]) => [
          kind,
          t.field({ type, required: false, description: ROWS[kind as RowKind].label }),
        ]),
      ),
  });

/** As the write takes it. */
export function toRowWrite(input: { readonly [K in RowKind]?: object | null | undefined }): RowWrite {
  const kind = ROW_KINDS.find((item) => input[item] !== undefined && input[item] !== null);
  if (kind === undefined) throw new Error("a row of no kind");
  // The schema above has checked its shape.
  const row = input[kind] as RowInput;
  return {
    kind,
    id: row.id,
    parentId: row.parentId ?? null,
    expectedRevision: row.expectedRevision ?? null,
    remove: row.remove ?? false,
    after: row.first === true ? null : (row.after ?? undefined),
    texts: { ...textsOf(row.texts), ...cellTexts(row.cells), ...textsOf(row.more) },
  };
}

function textsOf(texts: readonly FieldTextInput[] | null | undefined): Record<string, string> {
  return Object.fromEntries((texts ?? []).map(({ field, text }) => [field, text]));
}

function cellTexts(cells: RowInput["cells"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells ?? {}).map(([field, text]) => [
      field,
      typeof text === "object" && text !== null ? text.join("\n") : (text ?? ""),
    ]),
  );
}

export const MOST_ROWS = z
  .array(z.unknown())
  .min(1)
  .max(LIMITS.write.rows, `一次最多 ${LIMITS.write.rows} 行，请分次保存`);
