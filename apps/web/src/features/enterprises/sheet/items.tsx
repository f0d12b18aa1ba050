import {
  addFen,
  type Enterprise,
  formatWan,
  type IndustryPlan,
  parseWan,
  type RowLookup,
} from "@dengta/domain";
import type { AssessedPlatform, PlanSubsidies } from "@dengta/rules";
import { showWan } from "../../../shared/format/index.ts";
import type { BandDefinition } from "../../../shared/sheet/index.ts";
import type { SheetFirm } from "./columns.tsx";
import styles from "./sheet.module.css";

export function sumWan(values: readonly (string | null)[]): string {
  return formatWan(addFen(...values.flatMap((value) => (value === null ? [] : [parseWan(value)]))));
}

/**
 * The firms as rows of the sheet. Rows in which nothing changed are those of `previous`, so that only changed ones
 * are drawn anew; a firm that was just typed keeps its assessment until the next one is there.
 */
export function sheetFirms(
  industry: Pick<IndustryPlan, "platforms" | "enterprises">,
  subsidies: PlanSubsidies,
  rows: RowLookup,
  byPlatform: boolean,
  previous: ReadonlyMap<string, SheetFirm>,
): SheetFirm[] {
  const numbers = new Map<string, number>();
  for (const { id } of industry.platforms)
    if (industry.enterprises.some(({ platformId }) => platformId === id)) numbers.set(id, numbers.size + 1);
  const seen = new Set<string>();
  return industry.enterprises.flatMap((enterprise, index) => {
    const row = rows.get(enterprise.id);
    if (row === undefined) return [];
    const platform = enterprise.platformId ?? "";
    const repeats = byPlatform && seen.has(platform);
    if (numbers.has(platform)) seen.add(platform);
    const number = !byPlatform ? index + 1 : repeats ? null : (numbers.get(platform) ?? null);
    const known = previous.get(enterprise.id);
    const firm: SheetFirm = {
      ...{ id: enterprise.id, enterprise, row, number, repeats },
      line: subsidies.lineOf(enterprise) ?? known?.line ?? null,
    };
    return [known !== undefined && isSame(known, firm) ? known : firm];
  });
}

function isSame(a: SheetFirm, b: SheetFirm): boolean {
  return (
    a.row === b.row &&
    a.number === b.number &&
    a.repeats === b.repeats &&
    (a.line === b.line || (a.line?.eligible === b.line?.eligible && a.line?.ceiling === b.line?.ceiling))
  );
}

export const platformBandOf = ({ enterprise }: SheetFirm): string => enterprise.platformId ?? "";

/** 附4: firms by platform, each with its sum against its cap; firms without a platform last. */
export function platformBands(
  industry: Pick<IndustryPlan, "platforms" | "enterprises">,
  subsidies: PlanSubsidies,
): BandDefinition[] {
  const bands = industry.platforms.map((platform) => ({
    key: platform.id,
    foot: platformSums(
      platform.name,
      industry.enterprises.filter(({ platformId }) => platformId === platform.id),
      subsidies,
      subsidies.platformOf(platform),
    ),
  }));
  return bands.length === 0 ? [] : [...bands, { key: "", head: [<b key="others">未选定服务平台</b>] }];
}

function platformSums(
  name: string,
  firms: readonly Enterprise[],
  subsidies: PlanSubsidies,
  platform: AssessedPlatform | null,
): React.ReactNode[] {
  if (platform === null) return [];
  const eligible = sumWan(firms.map((firm) => subsidies.lineOf(firm)?.eligible ?? null));
  const shared =
    platform.enterprises > firms.length ? `（该平台各行业合计 ${showWan(platform.eligible)}）` : "";
  const over = platform.excess !== "0.00";
  const sum = (
    <div key="sum" className={styles.band}>
      <b>
        {name} 小计 {firms.length} 家
      </b>
      <span>成本 {showWan(sumWan(firms.map(({ cost }) => cost)))}</span>
      <span>
        奖补 {showWan(eligible)}
        {shared}
      </span>
      <span className={over ? styles.over : undefined}>
        上限 {showWan(platform.cap)}，
        {over ? `超出 ${showWan(platform.excess)}` : `余 ${showWan(platform.headroom)}`}
      </span>
    </div>
  );
  if (!over) return [sum];
  return [
    sum,
    <div key="cap" className={styles.band}>
      <b className={styles.over}>平台封顶核减 −{showWan(platform.excess)}</b>
      <span>
        合计 {showWan(platform.eligible)} 大于上限 {showWan(platform.cap)}，请调减该平台企业的奖补资金额
      </span>
    </div>,
  ];
}
