import type { TemplateField } from "@dengta/domain";
import { Button } from "antd";
import { CellField, usePlan } from "../plan/index.ts";
import styles from "./sections.module.css";

interface TextFieldProps {
  readonly field: TemplateField;
  readonly label: string;
  readonly required: boolean;
  readonly text: string;
  readonly readOnly: boolean;
  readonly ownerId: string;
  readonly sectionId: string;
}

/** One fact the form asks for. It is saved a moment after the last key. */
export function TextField({ field, label, required, text, readOnly, ownerId, sectionId }: TextFieldProps) {
  const { store } = usePlan();
  const place = { kind: "section", id: `${ownerId}/${sectionId}`, parentId: ownerId } as const;
  const write = (value: string) =>
    void store.edit([{ what: "type", ...place, texts: { [field.id]: value } }], "form");
  const { adoptableText } = field;
  return (
    <div className={styles.field} id={`field-${field.id}`}>
      <div className={styles.label}>
        <label htmlFor={field.id}>{label}</label>
        <span className={styles.mark}>{required ? "必填" : "非必填"}</span>
        {adoptableText === null || readOnly || text === adoptableText ? null : (
          <Button
            size="small"
            onClick={() => write(text === "" ? adoptableText : `${text}\n${adoptableText}`)}
          >
            采用模板文字
          </Button>
        )}
        {field.kind === "paragraphs" && text !== "" ? (
          <span className={styles.length}>{text.length} 字</span>
        ) : null}
      </div>
      {field.guidance === null ? null : <p className={styles.guidance}>{field.guidance}</p>}
      {readOnly ? (
        <p className={styles.reading}>{text === "" ? "（未填）" : text}</p>
      ) : (
        <CellField
          {...place}
          field={field.id}
          anchor={field.id}
          label={label}
          {...(field.kind === "line" ? {} : { minRows: 3, maxRows: 24 })}
        />
      )}
    </div>
  );
}
