import { COST_BASIS_LABELS, type Enterprise, type IndustryPlan } from "@dengta/domain";
import type { AssessedLine, PlanSubsidies } from "@dengta/rules";
import { showWan } from "../../../shared/format/index.ts";
import type { SheetColumn } from "../../../shared/sheet/index.ts";
import { cellText, type PlatformName } from "../core/cells.ts";
import { COLUMN_TITLES, type EnterpriseColumn } from "../core/columns.ts";
import styles from "./sheet.module.css";

/** A row in view with the place it has there. */
export interface SheetFirm {
  readonly enterprise: Enterprise;
  /** 序号: of the firm in 附3, of its platform in 附4; null for rows that repeat it and the blank one. */
  readonly number: number | null;
  readonly line: AssessedLine | null;
  /** Of several rows of one platform only the first prints it. */
  readonly repeats: boolean;
}

type Column = SheetColumn<SheetFirm>;

function column(
  key: EnterpriseColumn,
  width: number,
  platforms: readonly PlatformName[],
  more: Partial<Column> = {},
): Column {
  return {
    key,
    width,
    title: COLUMN_TITLES[key],
    editable: true,
    text: ({ enterprise }) => cellText(key, enterprise, platforms),
    ...more,
  };
}

function amount(key: "cost" | "requested", width: number): Column {
  return column(key, width, [], {
    align: "right",
    render: ({ enterprise }) => (enterprise[key] === null ? "" : showWan(enterprise[key])),
  });
}

const number: Column = {
  key: "number",
  title: "序号",
  width: 52,
  align: "center",
  editable: false,
  text: ({ number: value }) => (value === null ? "" : String(value)),
};

/** 附3 with the internal key of a firm beside the printed columns. */
export function fu3Columns(industry: IndustryPlan): Column[] {
  const { platforms } = industry;
  return [
    number,
    column("name", 300, platforms),
    {
      key: "industry",
      title: "对应行业",
      width: 120,
      editable: false,
      text: ({ enterprise }) => (enterprise.name === "" ? "" : industry.name),
    },
    column("platform", 260, platforms, { options: platforms.map(({ name }) => name) }),
    column("uscc", 190, platforms),
  ];
}

/** 附4 with the proposal, why it is so, and what the cost rests on. */
export function fu4Columns(industry: IndustryPlan, onWhy: (enterpriseId: string) => void): Column[] {
  const { platforms } = industry;
  return [
    number,
    column("platform", 170, platforms, {
      options: platforms.map(({ name }) => name),
      render: (firm) => (
        <span className={firm.repeats ? styles.repeated : undefined}>
          {cellText("platform", firm.enterprise, platforms)}
        </span>
      ),
    }),
    column("name", 280, platforms),
    amount("cost", 116),
    amount("requested", 108),
    {
      key: "proposal",
      title: "测算建议",
      width: 84,
      align: "right",
      editable: false,
      text: ({ line }) => proposalOf(line) ?? "",
      render: ({ line }) => <span className={styles.proposal}>{showWan(proposalOf(line) ?? "")}</span>,
    },
    {
      key: "why",
      title: "说明",
      width: 72,
      align: "center",
      editable: false,
      text: () => "",
      render: ({ enterprise, line }) =>
        line === null ? null : (
          <button
            type="button"
            className={styles.why}
            title="为什么是这个数"
            aria-label={`${enterprise.name} 为什么是这个数`}
            onMouseDown={(event) => event.stopPropagation()}
            onClick={() => onWhy(enterprise.id)}
          >
            为什么
          </button>
        ),
    },
    column("costBasis", 150, platforms, {
      options: Object.values(COST_BASIS_LABELS),
      render: ({ enterprise }) => (enterprise.costBasis === null ? "" : BASIS_SHORT[enterprise.costBasis]),
    }),
  ];
}

const BASIS_SHORT = { platformStandard: "平台成熟改造标准", thirdParty: "第三方财务机构" } as const;

/** What the rules come to without a request: the ceiling in steps of 0.01. */
export function proposalOf(line: AssessedLine | null): string | null {
  if (line === null || line.outcome === "missing") return null;
  return line.requested === null ? line.eligible : floorToHundredth(line.ceiling);
}

function floorToHundredth(value: string): string {
  const [whole = "0", decimals = ""] = value.split(".");
  return `${whole}.${decimals.slice(0, 2).padEnd(2, "0")}`;
}

/** What 附2 四（一） asks of each firm, and the levels. */
export function detailColumns(industry: IndustryPlan): Column[] {
  const { platforms } = industry;
  const text = (key: EnterpriseColumn, width: number) => column(key, width, platforms, { multiline: true });
  return [
    number,
    column("name", 220, platforms, { editable: false }),
    column("schedule", 150, platforms),
    text("goal", 200),
    text("content", 220),
    text("assurance", 200),
    column("level", 80, platforms, { align: "center", options: LEVELS }),
    column("targetLevel", 80, platforms, { align: "center", options: LEVELS }),
  ];
}

const LEVELS = ["0级", "1级", "2级", "3级", "4级"];

/** Line of the assessment that belongs to a firm. */
export function lineOf(subsidies: PlanSubsidies, enterpriseId: string): number {
  return subsidies.rows.findIndex(({ enterprise }) => enterprise.id === enterpriseId);
}
