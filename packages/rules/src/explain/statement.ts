import { POLICY_DOCUMENTS } from "@dengta/domain";
import type { AssessedPlatform, ResolvedLine } from "../subsidy/index.ts";
import type { ExplainContext } from "./context.ts";
import { type WrittenCap, writtenCaps } from "./line-steps.ts";
import { percentOf, printed } from "./print.ts";

/**
 * A line as an official writes it: 按附4注：实际改造成本85.50万元×30%=25.65万元，未超过每家30万元，核定上限25.65万元。
 * It ends with what to do next, where anything is to be done.
 */
export function statementOf(
  line: ResolvedLine,
  platform: AssessedPlatform | null,
  context: ExplainContext,
): string {
  const caps = writtenCaps(line, context);
  const [first] = caps;
  const { ruleset } = context.basis;
  const mark =
    ruleset.status === "official" ? "" : ruleset.status === "example" ? "（示例规则）" : "（假设测算）";
  const head =
    first === undefined
      ? `按《${ruleset.name}》：目标等级${line.targetLevel}级不在奖补范围内，核定上限0.00万元`
      : `按${clauseOf(first)}：${caps.map((cap) => capWords(cap, line)).join("；")}，核定上限${line.ceiling}万元`;
  return `${mark}${head}。${next(line, platform)}`;
}

function clauseOf({ cap: { citation, document } }: WrittenCap): string {
  const own = citation.documentId in POLICY_DOCUMENTS;
  const clause = citation.clause.replace(/\s/g, "");
  return own ? clause : `《${document.title}》${clause}`;
}

function capWords({ cap, product, byRate, limit }: WrittenCap, { cost }: ResolvedLine): string {
  const each = cap.when === null ? "每家" : `目标${cap.when.targetLevel}级每家`;
  if (product === null || byRate === null) return `${each}最高${limit}万元`;
  const sum = `实际改造成本${printed(cost)}万元×${percentOf(cap.rateBps ?? 0)}%=${byRate}万元`;
  if (limit === null) return sum;
  const over = Number(byRate) > Number(limit);
  return `${sum}，${over ? "超过" : "未超过"}${each}${short(limit)}万元`;
}

/** 30.00 → 30: as the note of the form has it. */
function short(amount: string): string {
  return amount.replace(/\.00$/, "");
}

function next(
  { requested, ceiling, eligible, payable }: ResolvedLine,
  platform: AssessedPlatform | null,
): string {
  const steps: string[] = [];
  if (requested === null) steps.push(`奖补资金额未填，可按${eligible}万元填写`);
  else if (Number(requested) > Number(ceiling))
    steps.push(`申请${printed(requested)}万元超过上限，请改为${ceiling}万元`);
  if (platform === null) steps.push("请先对应服务平台");
  else if (platform.excess !== "0.00") {
    const open = payable === null ? `，请在平台内核减${platform.excess}万元` : `，本行应付${payable}万元`;
    steps.push(
      `服务平台“${platform.platform}”合计${platform.eligible}万元，超过${short(platform.cap ?? "")}万元${open}`,
    );
  }
  return steps.length === 0 ? "无须处理。" : `${steps.join("；")}。`;
}
