import { BLANK, groupDigits, showWan } from "../../../shared/format/index.ts";
import { type Figures, isSubmitted, type UnitRow } from "../measure/index.ts";
import styles from "./summary-tiles.module.css";

interface SummaryTilesProps {
  readonly units: readonly UnitRow[];
  readonly total: Figures;
  readonly unitsWithFigures: number;
}

/** Totals over the units that have figures; each says what it rests on. */
export function SummaryTiles({ units, total, unitsWithFigures }: SummaryTilesProps) {
  const over = `${unitsWithFigures} 家单位合计`;
  const costed = total.enterprises - total.costMissing;
  const none = unitsWithFigures === 0;
  const money = (value: string | null) => (none ? BLANK : showWan(value));
  return (
    <dl className={styles.tiles}>
      <Tile
        label="申报单位"
        value={`${units.filter(isSubmitted).length}/${units.length}`}
        unit="家已提交"
        note={`其中有数据 ${unitsWithFigures} 家`}
      />
      <Tile
        label="试点企业"
        value={none ? BLANK : groupDigits(String(total.enterprises))}
        unit="户"
        note={`成本空白 ${total.costMissing} 户，奖补申请空白 ${total.requestMissing} 户`}
      />
      <Tile label="实际改造成本合计" value={money(total.cost)} unit="万元" note={over} />
      <Tile label="奖补资金合计" value={money(total.eligible)} unit="万元" note={`${over}，平台封顶前`} />
      <Tile
        label="企均奖补"
        value={money(total.meanEligible)}
        unit="万元/户"
        note={`n=${groupDigits(String(costed))} 户（有成本）`}
      />
    </dl>
  );
}

interface TileProps {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

function Tile({ label, value, unit, note }: TileProps) {
  return (
    <div className={styles.tile}>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b> {unit}
        <small>{note}</small>
      </dd>
    </div>
  );
}
