import type { PlanDocument } from "@dengta/domain";
import type { ReturnNote } from "../types.ts";

interface NoteWords {
  readonly reason: string;
  /** Sections of 附件2, and nodes below the first industry. */
  readonly main: readonly string[];
  readonly industry: readonly string[];
  readonly dueOn: string;
}

const NOTES: Readonly<Record<string, NoteWords>> = {
  "360000": {
    reason:
      "一、地方层面支持政策的目标、对象和措施不够具体，请补充；二、成本测算方法说明过于简略，请说明分项依据，并核对附4中实际改造成本与证明材料是否一致。",
    main: ["main.2.2"],
    industry: ["fu2.4.2", "fu4"],
    dueOn: "2022-10-28",
  },
  XPCC: {
    reason:
      "一、试点企业选取的主要考虑与企业名单对应不清，请补充遴选标准；二、复制推广计划缺少可检查的阶段安排，请细化。",
    main: [],
    industry: ["fu2.1.2", "fu2.5"],
    dueOn: "2022-11-04",
  },
};

export function returnNoteOf({ regionCode, industries }: PlanDocument): ReturnNote {
  const words = NOTES[regionCode];
  const [first] = industries;
  if (words === undefined || first === undefined) throw new Error(`no demo return note for ${regionCode}`);
  const { reason, main, industry, dueOn } = words;
  return { reason, sectionIds: [...main, ...industry.map((node) => `${first.id}/${node}`)], dueOn };
}
