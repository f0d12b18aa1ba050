import type { PlanState } from "@dengta/domain";

/** Something to see: every firm of the first platform at the cap, or many costs of exactly 100 万元. */
export type Mark = "atCap" | "manyAtHundred";

/** An industry with the number of firms of each of its platforms. */
export type IndustryMix = readonly [name: string, firms: readonly number[], mark?: Mark];

/** How much of a draft is there: shares from 0 to 1 of what a complete plan holds. */
export interface Progress {
  readonly texts: number;
  readonly details: number;
  readonly costs: number;
  readonly requests: number;
  readonly targets: number;
  readonly platforms: number;
  /** Requests that lie above their ceiling. */
  readonly aboveCeiling: number;
  /** The blank form's place holders still stand in a text. */
  readonly templateTextLeft: boolean;
}

export interface UnitMix {
  readonly state: PlanState;
  readonly industries: readonly IndustryMix[];
  /** Only of drafts that are not complete. */
  readonly progress?: Progress;
  /** The second industry's first platform is the first industry's: one cap over both. */
  readonly sharesPlatform?: boolean;
}

const NEARLY: Progress = {
  texts: 0.94,
  details: 1,
  costs: 1,
  requests: 0.97,
  targets: 0.92,
  platforms: 1,
  aboveCeiling: 1,
  templateTextLeft: false,
};
const HALFWAY: Progress = {
  texts: 0.6,
  details: 0.7,
  costs: 0.85,
  requests: 0.6,
  targets: 0.5,
  platforms: 0.8,
  aboveCeiling: 3,
  templateTextLeft: false,
};
const BEGUN: Progress = {
  texts: 0.25,
  details: 0.1,
  costs: 0.4,
  requests: 0.1,
  targets: 0,
  platforms: 0.4,
  aboveCeiling: 0,
  templateTextLeft: true,
};

export const UNITS: Readonly<Record<string, UnitMix>> = {
  "110000": {
    state: "approved",
    industries: [
      ["医疗器械", [14, 12]],
      ["电子元器件", [15]],
    ],
  },
  "120000": {
    state: "accepted",
    industries: [
      ["汽车零部件", [16, 13]],
      ["食品加工", [12]],
    ],
  },
  "130000": {
    state: "submitted",
    sharesPlatform: true,
    industries: [
      ["轴承", [10, 15]],
      ["五金工具", [8, 14]],
      ["塑料制品", [13]],
    ],
  },
  "140000": {
    state: "drafting",
    progress: NEARLY,
    industries: [
      ["有色金属加工", [14]],
      ["农副产品加工", [12, 11]],
    ],
  },
  "150000": {
    state: "submitted",
    industries: [
      ["农副产品加工", [15, 12]],
      ["化工新材料", [10]],
    ],
  },
  "210000": {
    state: "submitted",
    industries: [
      ["泵阀", [16, 14]],
      ["通用零部件", [15]],
      ["服装", [11]],
    ],
  },
  "220000": {
    state: "accepted",
    industries: [
      ["汽车零部件", [17, 14]],
      ["中药饮片", [12]],
    ],
  },
  "230000": {
    state: "drafting",
    progress: HALFWAY,
    industries: [
      ["农机装备", [23], "atCap"],
      ["农副产品加工", [14, 10]],
    ],
  },
  "310000": {
    state: "approved",
    industries: [
      ["汽车零部件", [20, 15], "atCap"],
      ["医疗器械", [14]],
      ["电子元器件", [13, 12]],
    ],
  },
  "320000": {
    state: "submitted",
    industries: [
      ["纺织印染", [18, 16, 14]],
      ["通用零部件", [20, 17], "atCap"],
      ["电子元器件", [15, 13]],
      ["轴承", [12]],
    ],
  },
  "330000": {
    state: "drafting",
    industries: [
      ["定制家具", [15, 13]],
      ["汽车零部件", [16, 14]],
    ],
  },
  "340000": {
    state: "submitted",
    industries: [
      ["家用电器", [18, 14]],
      ["汽车零部件", [16]],
      ["农副产品加工", [12]],
    ],
  },
  "350000": {
    state: "submitted",
    industries: [
      ["服装", [18, 15]],
      ["食品加工", [14, 12]],
      ["塑料制品", [13]],
    ],
  },
  "360000": {
    state: "returned",
    industries: [
      ["中药饮片", [13, 12]],
      ["有色金属加工", [16, 12], "manyAtHundred"],
    ],
  },
  "370000": {
    state: "submitted",
    industries: [
      ["化工新材料", [18, 14]],
      ["食品加工", [16, 13]],
      ["农机装备", [14]],
      ["轴承", [15]],
    ],
  },
  "410000": {
    state: "submitted",
    industries: [
      ["食品加工", [18, 15]],
      ["农机装备", [14]],
      ["有色金属加工", [12]],
      ["通用零部件", [14]],
    ],
  },
  "420000": {
    state: "submitted",
    industries: [
      ["汽车零部件", [20, 15]],
      ["纺织印染", [14]],
      ["包装印刷", [12]],
    ],
  },
  "430000": {
    state: "accepted",
    industries: [
      ["通用零部件", [17, 13]],
      ["有色金属加工", [14]],
      ["医疗器械", [12, 11]],
    ],
  },
  "440000": {
    state: "submitted",
    industries: [
      ["定制家具", [20, 18, 15], "atCap"],
      ["家用电器", [18, 16]],
      ["模具", [17, 14]],
      ["五金工具", [15, 12]],
      ["塑料制品", [13]],
    ],
  },
  "450000": {
    state: "submitted",
    industries: [
      ["农副产品加工", [14, 12]],
      ["中药饮片", [11]],
    ],
  },
  "460000": {
    state: "drafting",
    progress: BEGUN,
    industries: [
      ["食品加工", [11]],
      ["农副产品加工", [10]],
    ],
  },
  "500000": {
    state: "accepted",
    industries: [
      ["汽车零部件", [18, 15, 12]],
      ["电子元器件", [14]],
    ],
  },
  "510000": {
    state: "submitted",
    industries: [
      ["食品加工", [17, 13]],
      ["中药饮片", [14]],
      ["电子元器件", [15, 12]],
      ["定制家具", [13]],
    ],
  },
  "520000": {
    state: "submitted",
    industries: [
      ["食品加工", [13, 10]],
      ["农副产品加工", [12]],
    ],
  },
  "530000": {
    state: "drafting",
    progress: HALFWAY,
    industries: [
      ["农副产品加工", [22, 12], "atCap"],
      ["有色金属加工", [12]],
    ],
  },
  "540000": { state: "notStarted", industries: [] },
  "610000": {
    state: "submitted",
    industries: [
      ["通用零部件", [15, 12]],
      ["中药饮片", [12]],
      ["电子元器件", [11]],
    ],
  },
  "620000": {
    state: "submitted",
    industries: [
      ["中药饮片", [12, 8]],
      ["农副产品加工", [11]],
    ],
  },
  "630000": { state: "notStarted", industries: [] },
  "640000": {
    state: "submitted",
    industries: [
      ["农副产品加工", [12]],
      ["化工新材料", [11]],
    ],
  },
  "650000": {
    state: "drafting",
    progress: BEGUN,
    industries: [
      ["农副产品加工", [13]],
      ["纺织印染", [12]],
    ],
  },
  "210200": {
    state: "submitted",
    industries: [
      ["泵阀", [14]],
      ["轴承", [13, 11]],
    ],
  },
  "330200": {
    state: "submitted",
    industries: [
      ["模具", [20, 16, 14], "atCap"],
      ["家用电器", [17, 13]],
      ["汽车零部件", [18]],
    ],
  },
  "350200": {
    state: "accepted",
    industries: [
      ["电子元器件", [15, 13]],
      ["包装印刷", [11]],
    ],
  },
  "370200": {
    state: "approved",
    industries: [
      ["家用电器", [17, 14]],
      ["食品加工", [13]],
    ],
  },
  "440300": {
    state: "submitted",
    industries: [
      ["电子元器件", [18, 16, 14, 10]],
      ["模具", [15]],
      ["医疗器械", [14]],
    ],
  },
  XPCC: {
    state: "returned",
    industries: [
      ["农副产品加工", [13, 10]],
      ["纺织印染", [12]],
    ],
  },
};

export function unitOf(regionCode: string): UnitMix {
  const unit = UNITS[regionCode];
  if (unit === undefined) throw new Error(`no demo unit ${regionCode}`);
  return unit;
}
