import { COST_BASIS_LABELS, type Enterprise, type IndustryPlan } from "@dengta/domain";
import type { AssessedLine, PlanSubsidies } from "@dengta/rules";
import { showWan } from "../../../shared/format/index.ts";
import type { ColumnDefinition } from "../../../shared/sheet/index.ts";
import { cellText, type PlatformName } from "../core/cells.ts";
import { COLUMN_TITLES, type EnterpriseColumn } from "../core/columns.ts";

/** A firm in view with the place it has there. The same object as long as none of this changed. */
export interface SheetFirm {
  readonly id: string;
  readonly enterprise: Enterprise;
  /** 序号: of the firm in 附3, of its platform in 附4; null for rows that repeat it. */
  readonly number: number | null;
  /** null until the firm as it stands now was assessed. */
  readonly line: AssessedLine | null;
  /** Of several rows of one platform only the first prints it. */
  readonly repeats: boolean;
  /** Texts that cells could not take, by column. */
  readonly unread: Readonly<Record<string, string>>;
}

type Column = ColumnDefinition<SheetFirm>;

function column(
  key: EnterpriseColumn,
  width: number,
  platforms: readonly PlatformName[],
  more: Partial<Column> = {},
): Column {
  return {
    key,
    width,
    label: COLUMN_TITLES[key],
    textOf: ({ enterprise, unread }) => unread[key] ?? cellText(key, enterprise, platforms),
    ...more,
  };
}

function amount(key: "cost" | "requested", width: number): Column {
  return column(key, width, [], {
    align: "right",
    show: ({ enterprise, unread }) =>
      unread[key] ?? (enterprise[key] === null ? "" : showWan(enterprise[key])),
  });
}

const number: Column = {
  key: "number",
  label: "序号",
  width: 60,
  align: "center",
  readOnly: true,
  textOf: ({ number: value }) => (value === null ? "" : String(value)),
};

/** 附3 with the internal key of a firm beside the printed columns. */
export function fu3Columns(industry: Pick<IndustryPlan, "platforms" | "name">): Column[] {
  const { platforms, name } = industry;
  return [
    number,
    column("name", 300, platforms),
    {
      key: "industry",
      label: "对应行业",
      width: 120,
      readOnly: true,
      textOf: ({ enterprise }) => (enterprise.name === "" ? "" : name),
    },
    column("platform", 260, platforms, { options: platforms.map((it) => it.name) }),
    column("uscc", 190, platforms),
  ];
}

/** 附4 with the proposal, why it is so, and what the cost rests on. */
export function fu4Columns(
  { platforms }: Pick<IndustryPlan, "platforms">,
  onWhy: (enterpriseId: string) => void,
): Column[] {
  return [
    number,
    column("platform", 180, platforms, {
      options: platforms.map(({ name }) => name),
      tone: ({ repeats }) => (repeats ? "faint" : null),
    }),
    column("name", 248, platforms),
    amount("cost", 124),
    amount("requested", 116),
    {
      key: "proposal",
      label: "测算建议",
      width: 100,
      align: "right",
      readOnly: true,
      tone: () => "faint",
      textOf: ({ line }) => proposalOf(line) ?? "",
      show: ({ line }) => showWan(proposalOf(line) ?? ""),
    },
    {
      key: "why",
      label: "说明",
      width: 76,
      align: "center",
      readOnly: true,
      textOf: () => "",
      link: {
        labelOf: ({ line }) => (line === null ? null : "为什么"),
        open: ({ id }) => onWhy(id),
      },
    },
    column("costBasis", 164, platforms, {
      options: Object.values(COST_BASIS_LABELS),
      show: ({ enterprise, unread }) =>
        unread.costBasis ?? (enterprise.costBasis === null ? "" : BASIS_SHORT[enterprise.costBasis]),
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
export function detailColumns({ platforms }: Pick<IndustryPlan, "platforms">): Column[] {
  const text = (key: EnterpriseColumn, width: number) => column(key, width, platforms, { multiline: true });
  return [
    { ...number, frozen: true },
    column("name", 220, platforms, { readOnly: true, frozen: true }),
    column("schedule", 150, platforms),
    text("goal", 200),
    text("content", 220),
    text("assurance", 200),
    column("level", 104, platforms, { align: "center", options: LEVELS }),
    column("targetLevel", 104, platforms, { align: "center", options: LEVELS }),
  ];
}

const LEVELS = ["0级", "1级", "2级", "3级", "4级"];

/** Line of the assessment that belongs to a firm. */
export function lineOf(subsidies: PlanSubsidies, enterpriseId: string): number {
  return subsidies.rows.findIndex(({ enterprise }) => enterprise.id === enterpriseId);
}
