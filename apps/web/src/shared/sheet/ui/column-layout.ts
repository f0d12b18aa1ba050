import type { CSSProperties } from "react";
import type { ColumnDefinition } from "../contract.ts";
import { type Tracks, tracksOf } from "../core/tracks.ts";
import { GUTTER_WIDTH } from "./geometry.ts";
import styles from "./sheet.module.css";

/** What rows and head share about columns; the same object as long as no column changes. */
export interface ColumnLayout<Row> {
  readonly columns: readonly ColumnDefinition<Row>[];
  readonly tracks: Tracks;
  readonly cellStyles: readonly CSSProperties[];
  readonly cellClasses: readonly string[];
}

export function columnLayout<Row>(
  columns: readonly ColumnDefinition<Row>[],
  frozen: number,
): ColumnLayout<Row> {
  const tracks = tracksOf(
    columns.map(({ width }) => width),
    frozen,
    GUTTER_WIDTH,
  );
  return {
    columns,
    tracks,
    cellStyles: columns.map(({ width }, index) =>
      index < tracks.frozen ? { width, left: tracks.starts[index] } : { width },
    ),
    cellClasses: columns.map((column, index) =>
      [
        styles.cell,
        styles[column.align ?? "left"],
        index < tracks.frozen ? styles.frozen : "",
        index === tracks.frozen - 1 ? styles.lastFrozen : "",
        column.readOnly === true ? styles.locked : "",
      ]
        .filter(Boolean)
        .join(" "),
    ),
  };
}

/** The frozen columns and those in view, by position. */
export function drawnColumns(tracks: Tracks, first: number, last: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < tracks.frozen; place += 1) places.push(place);
  for (let place = first; place <= last; place += 1) places.push(place);
  return places;
}

/** Room for the columns between the frozen ones and the first in view. */
export function gapBefore(tracks: Tracks, first: number): number {
  return Math.max(0, (tracks.starts[first] ?? 0) - tracks.frozenEnd);
}
