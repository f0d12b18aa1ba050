import { addFen, formatWan, type IndustryPlan, parseWan } from "@dengta/domain";
import type { AssessedPlatform, PlanSubsidies } from "@dengta/rules";
import { showWan } from "../../../shared/format/index.ts";
import type { SheetItem } from "../../../shared/sheet/index.ts";
import { blankEnterprise } from "../core/columns.ts";
import type { SheetFirm } from "./columns.tsx";
import styles from "./sheet.module.css";

type Item = SheetItem<SheetFirm>;

export function sumWan(values: readonly (string | null)[]): string {
  return formatWan(addFen(...values.flatMap((value) => (value === null ? [] : [parseWan(value)]))));
}

/** 附3: firms in their own order, numbered; then a blank row to go on in. */
export function fu3Items(industry: IndustryPlan, subsidies: PlanSubsidies, blankId: string | null): Item[] {
  const rows = industry.enterprises.map((enterprise, index) =>
    item(enterprise.id, {
      enterprise,
      number: index + 1,
      line: subsidies.lineOf(enterprise),
      repeats: false,
    }),
  );
  return [...rows, ...blankItem(blankId)];
}

/** 附4: firms by platform, the platforms numbered, each with its sum against its cap. */
export function fu4Items(industry: IndustryPlan, subsidies: PlanSubsidies, blankId: string | null): Item[] {
  const groups = industry.platforms.flatMap((platform) => {
    const firms = industry.enterprises.filter(({ platformId }) => platformId === platform.id);
    return firms.length === 0 ? [] : [{ platform, firms }];
  });
  const known = new Set(industry.platforms.map(({ id }) => id));
  const others = industry.enterprises.filter(
    ({ platformId }) => platformId === null || !known.has(platformId),
  );
  const grouped = groups.flatMap(({ platform, firms }, group) => [
    ...firms.map((enterprise, index) =>
      item(enterprise.id, {
        enterprise,
        number: index === 0 ? group + 1 : null,
        line: subsidies.lineOf(enterprise),
        repeats: index > 0,
      }),
    ),
    ...platformBands(
      platform.id,
      platform.name,
      firms,
      subsidies,
      subsidies.platformOf(platform) ?? undefined,
    ),
  ]);
  const rest = others.map((enterprise) =>
    item(enterprise.id, { enterprise, number: null, line: subsidies.lineOf(enterprise), repeats: false }),
  );
  const heading = others.length === 0 || grouped.length === 0 ? [] : [band("others", <b>未选定服务平台</b>)];
  return [...grouped, ...heading, ...rest, ...blankItem(blankId)];
}

function platformBands(
  id: string,
  name: string,
  firms: IndustryPlan["enterprises"],
  subsidies: PlanSubsidies,
  platform: AssessedPlatform | undefined,
): Item[] {
  if (platform === undefined) return [];
  const eligible = sumWan(firms.map((firm) => subsidies.lineOf(firm)?.eligible ?? null));
  const shared =
    platform.enterprises > firms.length ? `（该平台各行业合计 ${showWan(platform.eligible)}）` : "";
  const over = platform.excess !== "0.00";
  const sum = band(
    `${id}/sum`,
    <>
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
    </>,
  );
  if (!over) return [sum];
  return [
    sum,
    band(
      `${id}/cap`,
      <>
        <b className={styles.over}>平台封顶核减 −{showWan(platform.excess)}</b>
        <span>
          合计 {showWan(platform.eligible)} 大于上限 {showWan(platform.cap)}，请调减该平台企业的奖补资金额
        </span>
      </>,
    ),
  ];
}

function item(id: string, row: SheetFirm): Item {
  return { kind: "row", id, row };
}

function band(id: string, content: React.ReactNode): Item {
  return { kind: "band", id: `band/${id}`, content: <div className={styles.band}>{content}</div> };
}

function blankItem(id: string | null): Item[] {
  if (id === null) return [];
  return [item(id, { enterprise: blankEnterprise(id), number: null, line: null, repeats: false })];
}
