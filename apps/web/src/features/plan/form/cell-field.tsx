import { type AnyField, fieldsOfRow, type RowKind } from "@dengta/domain";
import { Input, Select } from "antd";
import { useId, useState } from "react";
import { type CellHandle, usePlan, useRow } from "../plan-context.ts";
import styles from "./cell-field.module.css";

interface CellFieldProps {
  readonly kind: RowKind;
  readonly id: string;
  readonly parentId: string;
  readonly field: string;
  /** Anchor by which findings name it. */
  readonly anchor?: string;
  /** For people who do not see a label beside it; by default the field's own. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  readonly minRows?: number;
  readonly maxRows?: number;
  /** Words for the choices of a reference, in their order. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** One cell of a row in a form, by its kind of field. What cannot be read yet stays in it, with the reason below. */
export function CellField(props: CellFieldProps) {
  const { kind, id, parentId, field: key } = props;
  const { store } = usePlan();
  const { cell } = useRow(kind, id, parentId);
  const field = fieldsOfRow(kind, id, store.template).get(key)?.field;
  const reason = useId();
  if (field === undefined) return null;
  const handle = cell(key);
  return (
    <div className={`${styles.cell} ${props.className ?? ""}`}>
      <Box {...props} fieldDefinition={field} handle={handle} describedBy={reason} />
      {handle.problem === null ? null : (
        <p id={reason} className={styles.problem}>
          {handle.problem}
        </p>
      )}
    </div>
  );
}

interface BoxProps extends CellFieldProps {
  readonly fieldDefinition: AnyField;
  readonly handle: CellHandle;
  readonly describedBy: string;
}

function Box({ fieldDefinition: field, handle, ...props }: BoxProps) {
  switch (field.kind) {
    case "choice":
    case "level":
      return <ChoiceBox {...props} fieldDefinition={field} handle={handle} />;
    case "references":
      return <ManyBox {...props} fieldDefinition={field} handle={handle} />;
    case "name":
    case "line":
    case "paragraphs":
      return <TextBox {...props} fieldDefinition={field} handle={handle} />;
    default:
      return <TypedBox {...props} fieldDefinition={field} handle={handle} />;
  }
}

function common({ handle, anchor, label, describedBy }: BoxProps) {
  return {
    ...(anchor === undefined ? {} : { id: anchor }),
    "aria-label": label ?? handle.label,
    "aria-invalid": handle.problem !== null,
    "aria-describedby": handle.problem === null ? undefined : describedBy,
  };
}

/** Texts are saved while they are typed; the box keeps what was typed until it is left. */
function TextBox(props: BoxProps) {
  const { fieldDefinition: field, handle, placeholder = "", minRows = 1, maxRows = 12 } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const box = {
    ...common(props),
    placeholder,
    value: typed ?? handle.text,
    readOnly: handle.readOnly,
    maxLength: field.limit,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setTyped(target.value);
      handle.write(target.value);
    },
    onBlur: () => setTyped(null),
  };
  return field.kind === "paragraphs" ? (
    <Input.TextArea {...box} autoSize={{ minRows, maxRows }} />
  ) : (
    <Input {...box} />
  );
}

/** Amounts, codes and dates are read once they are typed to the end. */
function TypedBox(props: BoxProps) {
  const { fieldDefinition: field, handle, placeholder = "" } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== handle.text) handle.write(typed);
    setTyped(null);
  };
  return (
    <Input
      {...common(props)}
      placeholder={placeholder}
      value={typed ?? handle.text}
      readOnly={handle.readOnly}
      maxLength={field.limit}
      {...(handle.problem === null ? {} : { status: "error" as const })}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        // An Enter that ends a composition belongs to the input method.
        if (event.key === "Enter" && !event.nativeEvent.isComposing) commit();
      }}
    />
  );
}

function ChoiceBox(props: BoxProps) {
  const { fieldDefinition: field, handle } = props;
  return (
    <Select
      {...common(props)}
      value={handle.text === "" ? null : handle.text}
      options={field.options.map(({ label }) => ({ value: label, label }))}
      disabled={handle.readOnly}
      {...(field.blank === null ? { allowClear: true } : {})}
      onChange={(label: string | null | undefined) => handle.write(label ?? "")}
    />
  );
}

function ManyBox(props: BoxProps) {
  const { handle, choices = [], placeholder = "", kind, id, parentId, field } = props;
  const { row } = useRow(kind, id, parentId);
  const chosen = row?.values[field];
  return (
    <Select
      {...common(props)}
      mode="multiple"
      placeholder={placeholder}
      value={Array.isArray(chosen) ? chosen.map(String) : []}
      options={[...choices]}
      disabled={handle.readOnly}
      maxTagCount="responsive"
      onChange={(ids: readonly string[]) => handle.write(ids.join("\n"))}
    />
  );
}
