import type { Finding, FindingRepair } from "@dengta/domain";
import type { Slot } from "../slots/index.ts";
import type { AssessedLine } from "../subsidy/index.ts";
import { checkOf } from "./catalogue/index.ts";
import { findingOf } from "./check.ts";

/**
 * One finding for each row or section that lacks something, naming all it lacks; the place's field is
 * the first of them. 附5 and the texts of sections, where every box stands alone, get one each.
 * `line`: the assessment of the row that the slots are of, whose proposal fills a blank request.
 */
export function gapsOf(slots: readonly Slot[], line: AssessedLine | null = null): Finding[] {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    if (slot.filled || !slot.required) continue;
    const key = groupOf(slot);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [slot]);
    else group.push(slot);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { code, place, where } = first;
    const what = group.map(({ label }) => label).join("、");
    const repair = code === "REQUEST_MISSING" ? proposal(line) : null;
    const state = group.length === 1 && first.why !== undefined ? first.why : (STATE[code] ?? "未填");
    const how = repair === null ? (ADVICE[code] ?? adviceOf(group)) : repair.label;
    return [findingOf(checkOf(code), { place, message: `${where} ${what}：${state} → ${how}`, repair })];
  });
}

/** What was written and does not count is to be replaced, not filled in. */
function adviceOf(group: readonly Slot[]): string {
  return group.every(({ why }) => why !== undefined) ? "请写明具体内容" : "请填写";
}

const STATE: Partial<Record<Slot["code"], string>> = {
  EVIDENCE_MISSING: "未提供",
  ENTERPRISE_WITHOUT_PLATFORM: "未选定",
};
const ADVICE: Partial<Record<Slot["code"], string>> = {
  EVIDENCE_MISSING: "请上传",
  ENTERPRISE_WITHOUT_PLATFORM: "请选择本行业的服务平台",
};

/** Codes that stand at one box each, whatever else their row lacks. */
const BY_FIELD: ReadonlySet<Slot["code"]> = new Set(["SECTION_INCOMPLETE", "KPI_TARGET_MISSING"]);

function groupOf({ code, place, where }: Slot): string {
  const field = BY_FIELD.has(code) ? place.field : null;
  // 附3 and 附4 both want a firm, but a plan without one is one finding.
  const spot = code === "ENTERPRISE_MISSING" ? place.industryId : where;
  return JSON.stringify([code, spot, place.industryId, place.platformId, place.enterpriseId, field]);
}

/** The proposal may be taken over with one click; it is not written by itself. */
function proposal(line: AssessedLine | null): FindingRepair | null {
  const eligible = line?.eligible ?? null;
  return eligible === null ? null : { label: `按建议填 ${eligible}`, value: eligible };
}
