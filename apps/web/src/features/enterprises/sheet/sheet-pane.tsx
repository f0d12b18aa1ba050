import type { Finding, IndustryPlan } from "@dengta/domain";
import { Button } from "antd";
import { type ReactNode, useEffect, useMemo } from "react";
import { Sheet, type SheetColumn, type SheetItem } from "../../../shared/sheet/index.ts";
import { columnOfField } from "../core/columns.ts";
import { ActiveCell } from "./active-cell.tsx";
import type { SheetFirm } from "./columns.tsx";
import styles from "./sheet.module.css";
import { useEnterpriseSheet } from "./use-enterprise-sheet.ts";

interface SheetPaneProps {
  readonly label: string;
  readonly industry: IndustryPlan;
  readonly findings: readonly Finding[];
  readonly columns: readonly SheetColumn<SheetFirm>[];
  readonly itemsOf: (blankId: string | null) => SheetItem<SheetFirm>[];
  readonly readOnly: boolean;
  /** Firms are listed elsewhere: no blank row, none removed. */
  readonly fixedRows?: boolean;
  readonly foot?: ReactNode;
  /** "row/field" to select. */
  readonly focus: string | null;
  readonly tools?: (write: ReturnType<typeof useEnterpriseSheet>["write"]) => ReactNode;
}

/** The sheet with its tools and what it says about the active cell. */
export function SheetPane(props: SheetPaneProps) {
  const { industry, findings, columns, itemsOf, readOnly, focus, fixedRows = false } = props;
  const sheet = useEnterpriseSheet(industry, findings);
  const blankId = readOnly || fixedRows ? null : sheet.blankId;
  const items = useMemo(() => itemsOf(blankId), [itemsOf, blankId]);
  const rowIds = items.flatMap((item) => (item.kind === "row" ? [item.id] : []));
  const keys = columns.map(({ key }) => key);
  const { select } = sheet;
  useEffect(() => {
    if (focus === null) return;
    const [rowId = "", field = "name"] = focus.split("/");
    const address = { rowId, column: columnOfField(field) ?? "name" };
    select({ active: address, anchor: address });
  }, [focus, select]);

  const selected = selectedRows(rowIds, sheet.selection).filter((id) => id !== sheet.blankId);
  return (
    <>
      {readOnly ? null : (
        <div className={styles.tools}>
          <Button size="small" disabled={!sheet.canUndo} onClick={sheet.undo}>
            撤销
          </Button>
          <Button size="small" disabled={!sheet.canRedo} onClick={sheet.redo}>
            重做
          </Button>
          {fixedRows ? null : (
            <Button size="small" disabled={selected.length === 0} onClick={() => sheet.remove(selected)}>
              删除所选 {selected.length} 行
            </Button>
          )}
          {props.tools?.(sheet.write)}
          <span className={styles.report}>{sheet.lastReport}</span>
          {sheet.refused.length === 0 ? null : (
            <Button
              size="small"
              onClick={() => {
                const [first] = sheet.refused;
                if (first !== undefined) select({ active: first, anchor: first });
              }}
            >
              {sheet.refused.length} 处需改
            </Button>
          )}
        </div>
      )}
      <ActiveCell
        sheet={sheet}
        findings={findings}
        rowNumber={industry.enterprises.findIndex(({ id }) => id === sheet.selection?.active.rowId) + 1}
        readOnly={readOnly}
      />
      <Sheet
        label={props.label}
        columns={columns}
        items={items}
        selection={sheet.selection}
        onSelect={select}
        notesOf={sheet.notesOf}
        readOnly={readOnly}
        onWrite={sheet.write}
        onPaste={(block, at) => sheet.paste(block, at, keys, rowIds)}
        onUndo={sheet.undo}
        onRedo={sheet.redo}
        foot={props.foot}
      />
    </>
  );
}

function selectedRows(
  rowIds: readonly string[],
  selection: {
    readonly active: { readonly rowId: string };
    readonly anchor: { readonly rowId: string };
  } | null,
): string[] {
  if (selection === null) return [];
  const a = rowIds.indexOf(selection.active.rowId);
  const b = rowIds.indexOf(selection.anchor.rowId);
  return a < 0 || b < 0 ? [] : rowIds.slice(Math.min(a, b), Math.max(a, b) + 1);
}
