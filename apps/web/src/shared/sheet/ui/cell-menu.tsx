import type { SheetActions } from "../actions/index.ts";
import { activePoint, type Live, selectedRowIds, textAt } from "../actions/live.ts";
import type { SheetRowData } from "../contract.ts";
import type { MenuItem } from "./menu.tsx";

/** What can be done to the selection, with the keys that do the same. */
export function cellMenu<Row extends SheetRowData>(
  live: Live<Row>,
  actions: SheetActions<Row>,
  onColumn: () => void,
): MenuItem[] {
  const { props } = live;
  const count = selectedRowIds(live).length;
  const at = activePoint(live);
  const column = at === null ? undefined : live.columns[at.column];
  const text = at === null ? "" : textAt(live, at.row, at.column);
  const short = text.length > 10 ? `${text.slice(0, 10)}…` : text;
  // The page may not read the clipboard unasked; copying what is selected it may start itself.
  const native = (command: "copy" | "cut") => () => void document.execCommand(command);
  const copying: MenuItem[] = [{ label: "复制", keys: "Ctrl+C", run: native("copy") }];
  const looking: MenuItem[] =
    column === undefined
      ? []
      : [
          {
            label: `只看${column.label}为“${text === "" ? "空白" : short}”的行`,
            parted: true,
            run: () => actions.choose(column.key, [text]),
          },
          { label: `${column.label}：排序和筛选…`, run: onColumn },
        ];
  if (props.readOnly === true) return [...copying, ...looking];
  const { insert, duplicate, move, remove } = props.rowIntents ?? {};
  const rows = Math.max(1, count);
  return [
    { label: "剪切", keys: "Ctrl+X", run: native("cut") },
    ...copying,
    { label: "粘贴", keys: "请按 Ctrl+V", disabled: true, run: () => undefined },
    { label: "清除内容", keys: "Delete", run: () => actions.clear("清除") },
    { label: "向下填充", keys: "Ctrl+D", parted: true, run: actions.fillDown },
    { label: "向右填充", keys: "Ctrl+R", run: actions.fillRight },
    ...(insert === undefined
      ? []
      : [
          {
            label: `在上方插入 ${rows} 行`,
            keys: "Ctrl+Shift++",
            parted: true,
            run: () => actions.rows.insert("above"),
          },
          { label: `在下方插入 ${rows} 行`, run: () => actions.rows.insert("below") },
        ]),
    ...(duplicate === undefined
      ? []
      : [{ label: `复制为新的 ${rows} 行`, disabled: count === 0, run: actions.rows.duplicate }]),
    ...(move === undefined
      ? []
      : [
          { label: "上移", keys: "Alt+Shift+↑", disabled: count === 0, run: () => actions.rows.move(-1) },
          { label: "下移", keys: "Alt+Shift+↓", disabled: count === 0, run: () => actions.rows.move(1) },
        ]),
    ...(remove === undefined
      ? []
      : [{ label: `删除 ${count} 行`, keys: "Ctrl+-", disabled: count === 0, run: actions.rows.remove }]),
    ...looking,
  ];
}
