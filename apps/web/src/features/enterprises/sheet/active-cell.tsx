import type { Finding } from "@dengta/domain";
import { Button } from "antd";
import { Grade } from "../../../shared/ui/index.ts";
import { COLUMN_TITLES, columnOfField, type EnterpriseColumn, isEnterpriseColumn } from "../core/columns.ts";
import styles from "./sheet.module.css";
import type { EnterpriseSheet } from "./use-enterprise-sheet.ts";

interface ActiveCellProps {
  readonly sheet: EnterpriseSheet;
  readonly findings: readonly Finding[];
  readonly rowNumber: number;
  readonly readOnly: boolean;
}

/** What is to be said about the active cell, with repairs at hand. Spoken too, politely. */
export function ActiveCell({ sheet, findings, rowNumber, readOnly }: ActiveCellProps) {
  const active = sheet.selection?.active ?? null;
  if (active === null)
    return (
      <p className={styles.status}>
        {readOnly
          ? "只读：可以选中后复制，不能修改。"
          : "选中单元格后直接输入；可从 Excel 复制整块粘贴，Ctrl+Z 撤销整次粘贴。"}
      </p>
    );
  const refused = sheet.refusedAt(active);
  const here = findings.filter(
    ({ place }) => place.enterpriseId === active.rowId && columnOfField(place.field) === active.column,
  );
  const title = isEnterpriseColumn(active.column) ? COLUMN_TITLES[active.column] : "";
  const write = (column: EnterpriseColumn, text: string) =>
    sheet.write([{ rowId: active.rowId, column, text }], "修正");
  // One slip pasted into many rows is put right in all of them.
  const alike = sheet.refused.filter(
    ({ column, text }) => column === refused?.column && text === refused.text,
  );
  const repairAll = (text: string) =>
    sheet.write(
      alike.map(({ rowId, column }) => ({ rowId, column, text })),
      "修正",
    );
  return (
    <div className={styles.status} role="status" aria-live="polite">
      <span className={styles.address}>
        {active.rowId === sheet.blankId ? "新增行" : `第${rowNumber}行`} {title}
      </span>
      {refused === null ? null : (
        <span className={styles.said}>
          <Grade severity="error" />
          {refused.message}
          {refused.repair === null || readOnly ? null : (
            <Button size="small" onClick={() => repairAll(refused.repair?.value ?? "")}>
              {refused.repair.label}
              {alike.length > 1 ? `（同样的 ${alike.length} 处）` : ""}
            </Button>
          )}
        </span>
      )}
      {here.map((finding) => (
        <span key={finding.message} className={styles.said}>
          <Grade severity={finding.severity} />
          {finding.message}
          {finding.repair === null || readOnly ? null : (
            <Button
              size="small"
              onClick={() => {
                const column = columnOfField(finding.place.field);
                if (column !== null && finding.repair !== null) write(column, finding.repair.value);
              }}
            >
              {finding.repair.label}
            </Button>
          )}
        </span>
      ))}
    </div>
  );
}
