import {
  COST_BASIS_LABELS,
  type DigitalLevel,
  digitalLevelSchema,
  type Enterprise,
  formatWan,
  nameKey,
  normaliseName,
  normaliseUscc,
  RUBRIC_2022,
  readNumber,
  readWan,
} from "@dengta/domain";
import type { EnterpriseColumn } from "./columns.ts";
import { nearestName } from "./nearest-name.ts";

export interface PlatformName {
  readonly id: string;
  readonly name: string;
}

/** A change to put a refused cell right with one click. */
export interface CellRepair {
  readonly label: string;
  readonly value: string;
}

/** What a typed text came to. A refused text stays in its cell with the reason; the row keeps its old value. */
export type CellReading =
  | { readonly kind: "value"; readonly change: Partial<Enterprise> }
  | { readonly kind: "refused"; readonly message: string; readonly repair: CellRepair | null };

type Reader = (text: string, platforms: readonly PlatformName[], row: Enterprise) => CellReading;

const LINE = 500;
const PARAGRAPHS = 50_000;

const READERS: Record<EnterpriseColumn, Reader> = {
  name: (text) => within(LINE, text, { name: normaliseName(text) }),
  uscc: (text) => readUscc(text),
  platform: (text, platforms) => readPlatform(text, platforms),
  cost: (text) => readAmount(text, "cost"),
  requested: (text) => readAmount(text, "requested"),
  costBasis: (text) => readBasis(text),
  schedule: (text) => within(LINE, text, { schedule: text.trim() }),
  goal: (text) => within(PARAGRAPHS, text, { goal: text.trim() }),
  content: (text) => within(PARAGRAPHS, text, { content: text.trim() }),
  assurance: (text) => within(PARAGRAPHS, text, { assurance: text.trim() }),
  level: (text, _platforms, row) =>
    readLevel(text, (level) => ({
      level:
        level === null
          ? null
          : { rubricId: RUBRIC_2022, score: null, assessedBy: "self", assessedOn: null, ...row.level, level },
    })),
  targetLevel: (text) => readLevel(text, (targetLevel) => ({ targetLevel })),
};

/** Reads what was typed or pasted into a cell: the one way a text becomes part of a row. */
export function readCell(
  column: EnterpriseColumn,
  text: string,
  platforms: readonly PlatformName[],
  row: Enterprise,
): CellReading {
  return READERS[column](text, platforms, row);
}

/** What a cell holds as text: what a copy takes and an editor opens with. */
export function cellText(
  column: EnterpriseColumn,
  row: Enterprise,
  platforms: readonly PlatformName[],
): string {
  switch (column) {
    case "platform":
      return platforms.find(({ id }) => id === row.platformId)?.name ?? "";
    case "costBasis":
      return row.costBasis === null ? "" : COST_BASIS_LABELS[row.costBasis];
    case "level":
      return row.level === null ? "" : `${row.level.level}级`;
    case "targetLevel":
      return row.targetLevel === null ? "" : `${row.targetLevel}级`;
    default:
      return row[column] ?? "";
  }
}

function kept(change: Partial<Enterprise>): CellReading {
  return { kind: "value", change };
}

function refused(message: string, repair: CellRepair | null = null): CellReading {
  return { kind: "refused", message, repair };
}

function within(limit: number, text: string, change: Partial<Enterprise>): CellReading {
  return text.length <= limit ? kept(change) : refused(`内容过长，最多 ${limit} 字，请精简`);
}

function readUscc(text: string): CellReading {
  const code = normaliseUscc(text);
  if (code === "") return kept({ uscc: null });
  return /^[0-9A-Z]{1,32}$/.test(code)
    ? kept({ uscc: code })
    : refused("不是统一社会信用代码，应为 18 位数字和大写字母，请核对后重填");
}

function readAmount(text: string, field: "cost" | "requested"): CellReading {
  const reading = readWan(text);
  switch (reading.kind) {
    case "blank":
      return kept({ [field]: null });
    case "amount":
      return kept({ [field]: formatWan(reading.amount) });
    case "refused":
      return refused(reading.message);
  }
}

/** Platforms are those of 附2 三（二）; a name that is almost one of them is offered, never taken silently. */
function readPlatform(text: string, platforms: readonly PlatformName[]): CellReading {
  const name = normaliseName(text);
  if (name === "") return kept({ platformId: null });
  const found = platforms.find((platform) => nameKey(platform.name) === nameKey(name));
  if (found !== undefined) return kept({ platformId: found.id });
  const near = nearestName(
    name,
    platforms.map((platform) => platform.name),
  );
  return refused(
    `本行业没有服务平台“${name}”，请改为已有平台，或先在附2三（二）添加`,
    near === null ? null : { label: `改为“${near}”`, value: near },
  );
}

function readBasis(text: string): CellReading {
  const typed = text.trim();
  if (typed === "") return kept({ costBasis: null });
  if (typed.includes("第三方")) return kept({ costBasis: "thirdParty" });
  if (/平台|标准/.test(typed)) return kept({ costBasis: "platformStandard" });
  return refused(
    `测算依据只有“${COST_BASIS_LABELS.platformStandard}”“${COST_BASIS_LABELS.thirdParty}”两种，请选择`,
  );
}

const CHINESE_LEVELS: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 三: 3, 四: 4 };

function readLevel(text: string, into: (level: DigitalLevel | null) => Partial<Enterprise>): CellReading {
  const typed = text.trim().replace(/级$/, "");
  const reading = readNumber(typed);
  if (reading.kind === "blank") return kept(into(null));
  const number =
    CHINESE_LEVELS[typed] ??
    (reading.kind === "number" && reading.suffix === "" ? Number(reading.value) : -1);
  const level = digitalLevelSchema.safeParse(number);
  return level.success ? kept(into(level.data)) : refused(`“${text.trim()}”不是等级，请填写 0 至 4`);
}
