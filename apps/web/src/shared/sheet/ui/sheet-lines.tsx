import type { Live } from "../actions/live.ts";
import type { BandDefinition, SheetMarks, SheetRowData } from "../contract.ts";
import { NEW_ROW, pointOf, type Range } from "../core/grid.ts";
import { rangeOf } from "../core/selection.ts";
import type { ColumnLayout } from "./column-layout.ts";
import { HEAD_HEIGHT, LINE_HEIGHT } from "./geometry.ts";
import styles from "./sheet.module.css";
import { BOTTOM, SheetRow, TOP } from "./sheet-row.tsx";
import type { Drawn } from "./use-viewport.ts";

interface SheetLinesProps<Row extends SheetRowData> {
  readonly sheetId: string;
  readonly live: Live<Row>;
  readonly drawn: Drawn;
  readonly layout: ColumnLayout<Row>;
  readonly marks: SheetMarks;
  /** What the handle would fill; null while it is not dragged. */
  readonly preview: Range | null;
}

/** The lines in view: rows and the bands between them. */
export function SheetLines<Row extends SheetRowData>(props: SheetLinesProps<Row>) {
  const { sheetId, live, drawn, layout, marks, preview } = props;
  const { grid, arrangement, rowOf, selection } = live;
  const { lines } = arrangement;
  const range = selection === null ? null : rangeOf(grid, selection);
  const active = selection === null ? null : pointOf(grid, selection.active);
  const numberOf = live.props.numberOf;
  const readOnly = live.props.readOnly === true;
  const elements = [];
  for (let at = drawn.lines.first; at <= drawn.lines.last; at += 1) {
    const line = lines[at];
    if (line?.kind === "band") {
      const band = live.props.bands?.find(({ key }) => key === line.bandKey);
      elements.push(
        <BandLine
          key={`${line.bandKey}/${line.edge}/${line.index}`}
          at={at}
          band={band}
          edge={line.edge}
          index={line.index}
          width={layout.tracks.total}
          columns={layout.columns.length + 1}
        />,
      );
      continue;
    }
    const rowId = line?.rowId ?? (at === lines.length && grid.rowAt.has(NEW_ROW) ? NEW_ROW : null);
    if (rowId === null) continue;
    const position = grid.rowAt.get(rowId) ?? -1;
    const row = rowOf.get(rowId);
    const place = rowOf.placeOf(rowId);
    const inRange = range !== null && position >= range.top && position <= range.bottom;
    const inPreview = preview !== null && position >= preview.top && position <= preview.bottom;
    elements.push(
      <SheetRow
        key={rowId === NEW_ROW ? "new" : `row/${rowId}`}
        sheetId={sheetId}
        rowId={rowId}
        row={row}
        line={at}
        position={position}
        number={row === undefined ? null : (numberOf?.(row, place) ?? place + 1)}
        layout={layout}
        firstColumn={drawn.columns.first}
        lastColumn={drawn.columns.last}
        marks={marks.get(rowId)}
        active={active?.row === position ? active.column : -1}
        left={inRange ? range.left : -1}
        right={inRange ? range.right : -1}
        edges={edgesOf(range, position)}
        previewLeft={inPreview ? preview.left : -1}
        previewRight={inPreview ? preview.right : -1}
        previewEdges={edgesOf(preview, position)}
        hasHandle={!readOnly && inRange && position === range.bottom && rowId !== NEW_ROW}
        readOnly={readOnly}
      />,
    );
  }
  return elements;
}

function edgesOf(range: Range | null, position: number): number {
  if (range === null) return 0;
  return (position === range.top ? TOP : 0) | (position === range.bottom ? BOTTOM : 0);
}

interface BandLineProps {
  readonly at: number;
  readonly band: BandDefinition | undefined;
  readonly edge: "head" | "foot";
  readonly index: number;
  readonly width: number;
  readonly columns: number;
}

function BandLine({ at, band, edge, index, width, columns }: BandLineProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: lines stand freely, so that only those in view are drawn
    // biome-ignore lint/a11y/useFocusableInteractive: nothing in a band is typed
    <div role="row" className={styles.band} style={{ top: HEAD_HEIGHT + at * LINE_HEIGHT, width }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
      <div role="gridcell" aria-colspan={columns} className={styles.bandCell}>
        {band?.[edge]?.[index]}
      </div>
    </div>
  );
}
