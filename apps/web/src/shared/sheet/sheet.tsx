import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefusedCell, SheetMarks, SheetProps, SheetRowData } from "./contract.ts";
import { type CellAddress, NEW_ROW, type Range } from "./core/grid.ts";
import { rangeOf } from "./core/selection.ts";
import { CellBox, type CellBoxHandle } from "./ui/cell-box.tsx";
import { cellMenu } from "./ui/cell-menu.tsx";
import { spokenAt, wordsAt } from "./ui/cell-words.ts";
import { columnLayout } from "./ui/column-layout.ts";
import { ColumnPanel } from "./ui/column-panel.tsx";
import { FindBar } from "./ui/find-bar.tsx";
import { FindingTip, GRADE_WORDS } from "./ui/finding-tip.tsx";
import { HEAD_HEIGHT, LINE_HEIGHT, UNMEASURED } from "./ui/geometry.ts";
import { Menu } from "./ui/menu.tsx";
import { PrintTable, usePrinting } from "./ui/print-table.tsx";
import styles from "./ui/sheet.module.css";
import { SheetFoot } from "./ui/sheet-foot.tsx";
import { SheetHead } from "./ui/sheet-head.tsx";
import { SheetLines } from "./ui/sheet-lines.tsx";
import { StatusBar } from "./ui/status-bar.tsx";
import { ToolBar } from "./ui/tool-bar.tsx";
import { countFlagged } from "./ui/use-arrangement.ts";
import { useColumnMemory } from "./ui/use-column-memory.ts";
import { useHover } from "./ui/use-hover.ts";
import { useSheetState } from "./ui/use-live.ts";
import { usePlace } from "./ui/use-place.ts";
import { usePointer } from "./ui/use-pointer.ts";
import { type Metrics, useViewport } from "./ui/use-viewport.ts";
import { withRefused } from "./ui/with-refused.ts";

const NO_MARKS: SheetMarks = new Map();

/** A menu of the cells, or of one column, and where it opened. */
type OpenMenu = { readonly key: string | null; readonly at: { readonly x: number; readonly y: number } };

/**
 * A table to type and paste into. One text box stands over the active cell and always has the focus, so that the
 * first letter of a composition reaches the input method. The rows are the owner's; so is every write to them.
 */
export function Sheet<Row extends SheetRowData>(props: SheetProps<Row>) {
  const sheetId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const metrics = useRef<Metrics>({ top: 0, left: 0, ...UNMEASURED });
  const box = useRef<CellBoxHandle>(null);
  const memory = useColumnMemory(props.id, props.columns);
  const layout = useMemo(() => columnLayout(memory.columns, memory.frozen), [memory.columns, memory.frozen]);
  const foot = props.foot ?? [];
  const footHeight = foot.length * LINE_HEIGHT;
  const pageOf = useRef<() => number>(() => 1);
  const state = useSheetState(props, memory, () => pageOf.current());
  const { live, actions, notice, refused } = state;
  const { grid, arrangement, selection } = live;
  const lineCount = arrangement.lines.length + (grid.rowAt.has(NEW_ROW) ? 1 : 0);
  const viewport = useViewport(scroller, layout.tracks, lineCount, footHeight, metrics);
  pageOf.current = viewport.rowsPerPage;

  const latest = useRef(live);
  latest.current = live;
  const liveNow = useCallback(() => latest.current, []);
  const place = usePlace(scroller, liveNow, layout.tracks, footHeight, metrics);
  const [preview, setPreview] = useState<Range | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [finding, setFinding] = useState<"find" | "replace" | null>(null);
  const [focused, setFocused] = useState(false);
  const pointer = usePointer({
    ...{ scroller, box, live: liveNow, actions, layout, memory, footHeight },
    onPreview: setPreview,
    onColumnMenu: (key, at) => setMenu({ key, at }),
  });
  const printing = usePrinting();

  const seen = useRef(new WeakMap<RefusedCell, Row>());
  const marks = useMemo(
    () =>
      withRefused(props.marks ?? NO_MARKS, refused, seen.current, {
        rowOf: state.book,
        columns: props.columns,
      }),
    [props.marks, refused, state.book, props.columns],
  );
  const flagged = useMemo(() => countFlagged(marks, state.book.places), [marks, state.book.places]);
  const hover = useHover(scroller);
  const active = selection?.active ?? null;
  const findingsAt = (address: CellAddress | null) =>
    address === null ? undefined : marks.get(address.rowId)?.get(address.key);
  const tipAt = hover.address ?? (focused ? active : null);
  const tipFindings = findingsAt(tipAt);

  useReveal(live, place, box, props.onActive);
  const back = () => box.current?.focus();
  const asks = {
    openFind: (replacing: boolean) => setFinding(replacing ? "replace" : "find"),
    openMenu: () => setMenu({ key: null, at: activePlace(scroller.current) }),
    repairActive: () => {
      const first = findingsAt(active)?.find(({ repair }) => repair !== null);
      if (first !== undefined) actions.repair(first);
      else openLink(live, active);
    },
    sayLocked: (label: string) =>
      live.tell({
        words: props.readOnly === true ? "只读，不能修改，可以选中后复制" : `“${label}”不能填写`,
        actions: [],
      }),
  };
  const range = selection === null ? null : rangeOf(grid, selection);
  const { columns } = viewport.drawn;
  const menuColumn = menu?.key === null ? undefined : props.columns.find(({ key }) => key === menu?.key);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices when the focus leaves the sheet
    <div
      ref={frame}
      className={styles.frame}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if ((next instanceof Node && frame.current?.contains(next) === true) || !leftFor(next, frame.current))
          return;
        setFocused(false);
        actions.settle();
      }}
    >
      <ToolBar
        live={live}
        actions={actions}
        memory={memory}
        flagged={flagged}
        onFind={() => setFinding("find")}
        onDone={back}
      >
        {props.tools}
      </ToolBar>
      {finding === null ? null : (
        <FindBar
          live={live}
          actions={actions}
          replacing={finding === "replace"}
          onReplacing={(replacing) => setFinding(replacing ? "replace" : "find")}
          onClose={() => {
            setFinding(null);
            if (props.view.find !== "") props.onView({ ...props.view, find: "" });
            back();
          }}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are the text box's; this only follows the mouse */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={() => {
          viewport.onScroll();
          place.follow();
        }}
        onMouseDown={pointer.onMouseDown}
        onDoubleClick={pointer.onDoubleClick}
        onClick={pointer.onClick}
        onMouseOver={hover.onMouseOver}
        onMouseLeave={hover.onMouseLeave}
        onFocus={() => undefined}
        onContextMenu={(event) => {
          if (!(event.target instanceof Element) || event.target.closest("[data-row]") === null) return;
          event.preventDefault();
          setMenu({ key: null, at: { x: event.clientX, y: event.clientY } });
        }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: lines stand freely, so that only those in view are drawn */}
        <div
          role="grid"
          aria-label={props.label}
          aria-rowcount={grid.rowIds.length + 1}
          aria-colcount={grid.keys.length + 1}
          aria-readonly={props.readOnly === true}
          aria-multiselectable={true}
          className={styles.grid}
          style={{
            width: layout.tracks.total,
            height: HEAD_HEIGHT + lineCount * LINE_HEIGHT + footHeight,
          }}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
          <div role="rowgroup" className={styles.headGroup}>
            <SheetHead
              layout={layout}
              firstColumn={columns.first}
              lastColumn={columns.last}
              sort={props.view.sort}
              chosen={props.view.chosen}
              left={range?.left ?? -1}
              right={range?.right ?? -1}
            />
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
          <div role="rowgroup" style={{ height: lineCount * LINE_HEIGHT }}>
            <SheetLines
              sheetId={sheetId}
              live={live}
              drawn={viewport.drawn}
              layout={layout}
              marks={marks}
              preview={preview}
            />
          </div>
          {foot.length === 0 ? null : (
            <SheetFoot lines={foot} layout={layout} firstColumn={columns.first} lastColumn={columns.last} />
          )}
        </div>
        <CellBox
          handle={box}
          live={live}
          actions={actions}
          asks={asks}
          place={place}
          scroller={scroller}
          label={wordsAt(live, active, props.label)}
          describedBy={tipFindings === undefined || hover.address !== null ? undefined : `${sheetId}-tip`}
        />
        {tipAt === null || tipFindings === undefined || menu !== null ? null : (
          <FindingTip
            id={`${sheetId}-tip`}
            address={tipAt}
            findings={tipFindings}
            place={place}
            readOnly={props.readOnly === true}
            onRepair={(chosen) => {
              actions.repair(chosen);
              back();
            }}
          />
        )}
        {grid.rowIds.length === 0 || (props.rows.length > 0 && arrangement.rowIds.length === 0) ? (
          <p className={styles.empty}>
            {props.rows.length > 0 ? "没有符合筛选条件的行，请清除筛选" : (props.emptyWords ?? "还没有内容")}
          </p>
        ) : null}
      </div>
      <StatusBar
        live={live}
        notice={notice}
        displaced={state.displaced}
        onSettle={actions.settle}
        onDone={back}
      />
      <div className="visually-hidden" aria-live="polite">
        {focused ? spokenAt(live, active, findingsAt(active)) : ""}
      </div>
      <div className="visually-hidden">
        {Object.entries(GRADE_WORDS).map(([grade, words]) => (
          <span key={grade} id={`${sheetId}-${grade}`}>
            {words}
          </span>
        ))}
      </div>
      {menu === null ? null : menuColumn !== undefined ? (
        <ColumnPanel
          live={live}
          actions={actions}
          memory={memory}
          column={layout.columns.find(({ key }) => key === menuColumn.key) ?? menuColumn}
          at={menu.at}
          onClose={() => {
            setMenu(null);
            back();
          }}
        />
      ) : (
        <Menu
          label="单元格操作"
          at={menu.at}
          items={cellMenu(live, actions, () => setMenu({ key: active?.key ?? null, at: menu.at }))}
          onClose={() => {
            setMenu(null);
            back();
          }}
        />
      )}
      {printing ? <PrintTable live={live} /> : null}
    </div>
  );
}

/** The active cell comes into view when it moves; typing goes on in a cell that a link led to. */
function useReveal<Row extends SheetRowData>(
  live: ReturnType<typeof useSheetState<Row>>["live"],
  place: ReturnType<typeof usePlace<Row>>,
  box: React.RefObject<CellBoxHandle | null>,
  onActive: SheetProps<Row>["onActive"],
) {
  const { selection, props } = live;
  const { rowId, key } = selection?.active ?? { rowId: null, key: null };
  const first = useRef(true);
  const shown = useRef("");
  useLayoutEffect(() => {
    if (selection === null) return;
    const { active, end, still } = selection;
    const moved = shown.current !== `${active.rowId}\n${active.key}`;
    shown.current = `${active.rowId}\n${active.key}`;
    // A sheet that just opened is shown from its top.
    if (!first.current && !still) place.revealCell(moved ? active : end);
  }, [selection, place]);
  useEffect(() => {
    if (rowId === null || key === null) return;
    onActive?.({ rowId, key });
    if (!first.current && document.activeElement === document.body) box.current?.focus();
    first.current = false;
  }, [rowId, key, onActive, box]);
  const focus = props.focus;
  useEffect(() => {
    if (focus !== undefined && focus !== null) box.current?.focus();
  }, [focus, box]);
}

/** Whether the focus went to another part of the page; another window is no leaving. */
function leftFor(next: EventTarget | null, frame: HTMLElement | null): boolean {
  return next !== null || frame?.contains(document.activeElement) !== true;
}

function activePlace(scroller: HTMLElement | null): { x: number; y: number } {
  const rect = scroller?.querySelector("textarea")?.getBoundingClientRect();
  return { x: (rect?.left ?? 0) + 8, y: rect?.bottom ?? 0 };
}

function openLink<Row extends SheetRowData>(
  live: ReturnType<typeof useSheetState<Row>>["live"],
  active: CellAddress | null,
) {
  const row = active === null ? undefined : live.rowOf.get(active.rowId);
  if (row !== undefined) live.columns.find(({ key }) => key === active?.key)?.link?.open(row);
}
