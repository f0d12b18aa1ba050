import { POLICY_DOCUMENTS, type PolicyDocument, tryParseWan } from "@dengta/domain";
import { problemsOf } from "../json-schema/index.ts";
import { isIsoDate } from "./dates.ts";
import { RulesetError } from "./errors.ts";
import { RULESET_SCHEMA } from "./schema.ts";
import type { Cap, Dated, RuleCitation, Ruleset } from "./types.ts";

/**
 * A rule set that can be relied on: its shape, every date, every citation and every reference checked, then
 * deeply frozen. The value given is not changed. Throws {@link RulesetError} with all that is wrong.
 *
 * @example
 * const mine = defineRuleset(JSON.parse(text));
 * assessSubsidies({ ruleset: mine, lines: [] }).basis.ruleset.id;
 */
export function defineRuleset(value: unknown): Ruleset {
  const shape = problemsOf(RULESET_SCHEMA, value);
  if (shape.length > 0) throw new RulesetError(shape);
  // The schema has just been checked; a copy keeps the caller's value out of reach.
  const ruleset = JSON.parse(JSON.stringify(value)) as Ruleset;
  const problems = [
    ...validityProblems(ruleset),
    ...parametersOf(ruleset).flatMap(([path, values]) => [
      ...datedProblems(ruleset, path, values),
      ...values.flatMap((item, at) => citationProblems(ruleset, `${path}.${at}`, item.citation)),
    ]),
    ...citationProblems(ruleset, "allocation", ruleset.allocation.citation),
    ...capProblems(ruleset),
    ...stepProblems(ruleset),
  ];
  if (problems.length > 0) throw new RulesetError(problems);
  DEFINED.add(ruleset);
  return freeze(ruleset);
}

/** Sets that were checked once need not be checked at every use. */
const DEFINED = new WeakSet<Ruleset>();

/** The set itself where it was defined, otherwise what `defineRuleset` makes of it. Throws {@link RulesetError}. */
export function checkedRuleset(value: object): Ruleset {
  return DEFINED.has(value as Ruleset) ? (value as Ruleset) : defineRuleset(value);
}

function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const item of Object.values(value)) freeze(item);
  return Object.freeze(value);
}

function parametersOf({ caps, shares, minimums, ceilingStep, proposalStep }: Ruleset) {
  const all: [string, readonly Dated[]][] = [
    ...caps.map(({ values }, at): [string, readonly Dated[]] => [`caps.${at}.values`, values]),
    ...shares.map(({ values }, at): [string, readonly Dated[]] => [`shares.${at}.values`, values]),
    ...minimums.map(({ values }, at): [string, readonly Dated[]] => [`minimums.${at}.values`, values]),
    ["ceilingStep.values", ceilingStep.values],
    ["proposalStep.values", proposalStep.values],
  ];
  return all;
}

function validityProblems({ validity: { from, to } }: Ruleset): string[] {
  const days = [from, ...(to === null ? [] : [to])].filter((day) => !isIsoDate(day));
  if (days.length > 0) return days.map((day) => `validity：${day} 不是日期`);
  return to === null || from < to ? [] : [`validity：${from} 不早于 ${to}`];
}

/** From the first day of the set to its last, each value beginning where the one before it ends. */
function datedProblems({ validity }: Ruleset, path: string, values: readonly Dated[]): string[] {
  const problems: string[] = [];
  let next: string | null = validity.from;
  values.forEach(({ from, to }, at) => {
    const where = `${path}.${at}`;
    for (const day of [from, to])
      if (day !== null && !isIsoDate(day)) problems.push(`${where}：${day} 不是日期`);
    if (next === null) problems.push(`${where}：前一个值没有终止日期，此值不会生效`);
    else if (from > next) problems.push(`${where}：${next} 至 ${from} 之间没有值（空档）`);
    else if (from < next) problems.push(`${where}：${from} 至 ${next} 之间有两个值（重叠）`);
    if (to !== null && from >= to) problems.push(`${where}：${from} 不早于 ${to}`);
    next = to;
  });
  if (next !== validity.to)
    problems.push(`${path}：到 ${next ?? "无限期"} 为止，规则集到 ${validity.to ?? "无限期"} 为止`);
  return problems;
}

function citationProblems(
  { documents }: Ruleset,
  path: string,
  { documentId, confidence }: RuleCitation,
): string[] {
  const known = [...Object.entries(documents), ...Object.entries<PolicyDocument>(POLICY_DOCUMENTS)];
  const document = known.find(([id]) => id === documentId)?.[1];
  if (document === undefined) return [`${path}.citation：没有文件“${documentId}”，请在 documents 中写明`];
  // "S" is the template itself: a press page cannot carry it.
  return confidence === "S" && document.grade !== "S"
    ? [`${path}.citation：文件“${documentId}”为 ${document.grade} 级，不能作 S 级依据`]
    : [];
}

function capProblems({ caps, shares, minimums, allocation }: Ruleset): string[] {
  const ids = [...caps, ...shares, ...minimums].map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const regions = caps.filter(({ scope }) => scope === "region");
  return [
    ...twice.map((id) => `编号“${id}”用了两次`),
    ...caps.flatMap((cap, at) => valueProblems(cap, `caps.${at}`)),
    ...(regions.length > 1 ? ["caps：申报单位只能有一个总额上限"] : []),
    ...(caps.filter(({ scope }) => scope === "platform").length > 1 ? ["caps：服务平台只能有一个上限"] : []),
    ...(caps.some(({ scope }) => scope === "enterprise") ? [] : ["caps：缺少企业的上限"]),
    ...shares
      .filter(({ capId }) => !regions.some(({ id }) => id === capId))
      .map(({ id, capId }) => `shares.${id}：没有申报单位上限“${capId}”`),
    ...(allocation.allowed.includes(allocation.default)
      ? []
      : [`allocation：默认方式 ${allocation.default} 不在允许的方式中`]),
  ];
}

function valueProblems({ scope, when, values }: Cap, path: string): string[] {
  return [
    ...(when !== null && scope !== "enterprise" ? [`${path}.when：只有企业的上限可以分等级`] : []),
    ...values.flatMap(({ limit, rateBps }, at) =>
      limit === null && rateBps === null ? [`${path}.values.${at}：limit 和 rateBps 不能都为 null`] : [],
    ),
    ...(scope === "region" && values.some(({ limit }) => limit === null)
      ? [`${path}：申报单位的上限须有 limit`]
      : []),
  ];
}

function stepProblems({ ceilingStep, proposalStep }: Ruleset): string[] {
  return Object.entries({ ceilingStep, proposalStep }).flatMap(([id, { values }]) =>
    values.filter(({ value }) => tryParseWan(value) === 0).map(() => `${id}：取整单位不能为 0`),
  );
}
