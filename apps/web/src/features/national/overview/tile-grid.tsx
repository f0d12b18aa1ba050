import { Link } from "@tanstack/react-router";
import { Tooltip } from "antd";
import { scaleOf, stepOf, type UnitRow } from "../measure/index.ts";
import type { NationalSearch } from "../search/index.ts";
import { ScaleLegend } from "./scale-legend.tsx";
import styles from "./tile-grid.module.css";
import { blankWords, comparisonTitle, tileText, unitSentence, type View } from "./words.ts";

interface TileGridProps {
  readonly units: readonly UnitRow[];
  readonly view: View;
  readonly filters: NationalSearch;
}

/** The 37 units in their schematic places, coloured by the chosen figure. Not a map. */
export function TileGrid({ units, view, filters }: TileGridProps) {
  const known = units.flatMap((unit) => view.measure.valueIn(unit) ?? []);
  const scale = scaleOf(known.map(Number));
  return (
    <section className={styles.panel} aria-labelledby="tile-grid-title">
      <h2 id="tile-grid-title">申报单位方格图（示意排列，非地图）</h2>
      <p className={styles.what}>{comparisonTitle(view, known.length)}</p>
      <ul className={styles.grid}>
        {units.map((unit) => (
          <Tile key={unit.regionCode} unit={unit} view={view} filters={filters} scale={scale} />
        ))}
      </ul>
      <ScaleLegend
        scale={scale}
        measure={view.measure}
        known={known.length}
        blank={units.length - known.length}
      />
    </section>
  );
}

interface TileProps extends Omit<TileGridProps, "units"> {
  readonly unit: UnitRow;
  readonly scale: ReturnType<typeof scaleOf>;
}

function Tile({ unit, view, filters, scale }: TileProps) {
  const value = view.measure.valueIn(unit);
  const step = value === null ? null : stepOf(scale, Number(value));
  const { column, row } = unit.region.tile;
  const sentence = unitSentence(unit, view);
  const colours = step === null ? {} : { background: step.fill, color: step.ink };
  return (
    <li style={{ gridColumn: column, gridRow: row + 1 }}>
      <Tooltip title={sentence}>
        <Link
          to="/national/units/$code"
          params={{ code: unit.regionCode }}
          search={filters}
          className={step === null ? `${styles.tile} ${styles.blank}` : (styles.tile ?? "")}
          style={colours}
          aria-label={sentence}
        >
          <span className={styles.name}>{unit.region.shortName}</span>
          <span className={styles.value}>
            {value === null ? blankWords(unit, view) : tileText(view.measure.show(value))}
          </span>
        </Link>
      </Tooltip>
    </li>
  );
}
