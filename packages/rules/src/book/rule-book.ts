import { FINDING_CATALOGUE, POLICY_DOCUMENTS, type PolicyDocument, type Severity } from "@dengta/domain";
import { CHECKS } from "../check/catalogue/index.ts";
import type { PlanContext } from "../context/index.ts";
import { explainLine } from "../explain/explain.ts";
import { parametersOf } from "../explain/parameters.ts";
import { percentOf } from "../explain/print.ts";
import type { Cap, CapValue, RuleCitation, Ruleset } from "../rulesets/index.ts";
import { readBasis } from "../rulesets/read.ts";
import { assessSubsidies } from "../subsidy/assess.ts";
import { type CoverageRow, coverageOf } from "./coverage.ts";
import { CHECK_EXAMPLES } from "./examples/index.ts";

/** A rule of the set: what it says, in which versions, and what stands on it. */
export interface BookRule {
  readonly id: string;
  readonly name: string;
  /** min(实际改造成本×30%, 30.00万元) */
  readonly formula: string;
  readonly versions: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly value: string;
    readonly citation: RuleCitation;
    readonly document: PolicyDocument;
  }[];
  /** Codes of checks that apply it. */
  readonly checks: readonly string[];
}

export interface BookCheck {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly citation: RuleCitation;
  readonly document: PolicyDocument;
  readonly reads: readonly string[];
  readonly sentence: string;
  readonly next: string;
  /** Words of a case that raises it and of one that does not; null where no plan can show it. */
  readonly example: { readonly raises: string; readonly quiet: string } | null;
}

/** Everything that the rules know of themselves, as plain data. */
export interface RuleBook {
  readonly ruleset: Pick<Ruleset, "id" | "version" | "name" | "status" | "key" | "validity">;
  readonly asOf: string;
  readonly rules: readonly BookRule[];
  /** Worked examples: cost and request in 万元, and the statement an official would write. */
  readonly examples: readonly {
    readonly cost: string;
    readonly requested: string | null;
    readonly statement: string;
  }[];
  readonly checks: readonly BookCheck[];
  readonly coverage: readonly CoverageRow[];
}

/**
 * The rule book of a rule set and template.
 *
 * @example
 * ruleBookOf(planContextOf(plan, STANDARD_CATALOGUE)).rules.map(({ formula }) => formula);
 */
export function ruleBookOf({
  ruleset,
  template,
  asOf,
}: Pick<PlanContext, "ruleset" | "template" | "asOf">): RuleBook {
  const { id, version, name, status, key, validity } = ruleset;
  return {
    ruleset: { id, version, name, status, key, validity },
    asOf,
    rules: [...ruleset.caps.map((cap) => capRule(ruleset, cap)), ...otherRules(ruleset, asOf)],
    examples: WORKED.map((given) => ({ ...given, statement: statementOf(ruleset, asOf, given) })),
    checks: bookChecks(),
    coverage: coverageOf(template),
  };
}

function capRule(ruleset: Ruleset, cap: Cap): BookRule {
  const current = cap.values[cap.values.length - 1];
  return {
    id: cap.id,
    name: cap.name,
    formula: current === undefined ? "" : formulaOf(cap, current),
    versions: cap.values.map((dated) => ({
      from: dated.from,
      to: dated.to,
      value: formulaOf(cap, dated),
      citation: dated.citation,
      document: documentOf(ruleset, dated.citation),
    })),
    checks: CHECKS_OF_SCOPE[cap.scope],
  };
}

const CHECKS_OF_SCOPE: Record<Cap["scope"], readonly string[]> = {
  enterprise: [
    "REQUESTED_ABOVE_CEILING",
    "MANY_COSTS_AT_CAP",
    "COSTS_BELOW_CAP",
    "DUPLICATE_ENTERPRISE",
    "DUPLICATE_USCC",
  ],
  platform: ["PLATFORM_CAP_EXCEEDED", "PLATFORM_TWO_CODES", "PLATFORM_TWO_NAMES"],
  region: ["REGION_CAP_EXCEEDED", "REGION_SHARE_NOT_REACHED"],
};
const BASE: Record<Cap["scope"], string> = {
  enterprise: "实际改造成本",
  platform: "平台企业实际改造成本合计",
  region: "申报单位实际改造成本合计",
};

function formulaOf({ scope, when }: Cap, { limit, rateBps }: Pick<CapValue, "limit" | "rateBps">): string {
  const terms = [
    ...(rateBps === null ? [] : [`${BASE[scope]}×${percentOf(rateBps)}%`]),
    ...(limit === null ? [] : [`${limit}万元`]),
  ];
  const formula = terms.length === 1 ? `≤ ${terms[0]}` : `≤ min(${terms.join(", ")})`;
  return when === null ? formula : `目标 ${when.targetLevel} 级：${formula}`;
}

function otherRules(ruleset: Ruleset, asOf: string): BookRule[] {
  const basis = readBasis(ruleset, asOf);
  const reads = parametersOf(basis);
  const listed = [...basis.shares, ...basis.minimums, basis.ceilingStep, basis.proposalStep];
  const rules = listed.flatMap(({ id, name }): BookRule[] => {
    const read = reads.get(id);
    if (read === undefined) return [];
    const { from, to, citation, document, value, unit } = read;
    const words = `${value}${unit}`;
    return [
      {
        id,
        name,
        formula: words,
        versions: [{ from, to, value: words, citation, document }],
        checks: OTHER_CHECKS[id] ?? [],
      },
    ];
  });
  const { allocation, validity } = ruleset;
  const value = `默认 ${ALLOCATION_WORDS[allocation.default]}；可选 ${allocation.allowed.map((item) => ALLOCATION_WORDS[item]).join("、")}`;
  const version = {
    ...validity,
    value,
    citation: allocation.citation,
    document: documentOf(ruleset, allocation.citation),
  };
  return [
    ...rules,
    { id: "allocation", name: "超过封顶时的分配", formula: value, versions: [version], checks: [] },
  ];
}

const ALLOCATION_WORDS = { none: "不分配", proportional: "按比例", inOrder: "按填报顺序" } as const;
const OTHER_CHECKS: Readonly<Record<string, readonly string[]>> = {
  minimumEnterprises: ["TOO_FEW_ENTERPRISES"],
  proposalStep: ["REQUEST_MISSING"],
};

/** Around every boundary of the 2022 set; under another set they show what it says instead. */
const WORKED = [
  { cost: "85.50", requested: "30.00" },
  { cost: "99.99", requested: null },
  { cost: "100.00", requested: "30.00" },
  { cost: "100.01", requested: "20.00" },
] as const;

function statementOf(ruleset: Ruleset, asOf: string, given: (typeof WORKED)[number]): string {
  const level = ruleset.caps.find(({ when }) => when !== null)?.when?.targetLevel ?? null;
  const line = { platform: "甲平台", enterprise: "某公司", targetLevel: level, ...given };
  return explainLine(assessSubsidies({ ruleset, asOf, lines: [line] }), 0)?.statement ?? "";
}

function bookChecks(): BookCheck[] {
  const seen = new Set<string>();
  return CHECKS.flatMap(({ code, citation, reads, sentence, next }) => {
    if (seen.has(code)) return [];
    seen.add(code);
    const { severity, title } = FINDING_CATALOGUE[code];
    const own = CHECK_EXAMPLES[code];
    const example = own === undefined ? null : { raises: own.raises.words, quiet: own.quiet.words };
    const document = POLICY_DOCUMENTS[citation.documentId as keyof typeof POLICY_DOCUMENTS];
    return [{ code, title, severity, citation, document, reads, sentence, next, example }];
  });
}

function documentOf({ documents }: Ruleset, { documentId }: RuleCitation): PolicyDocument {
  const own = [...Object.entries(documents), ...Object.entries<PolicyDocument>(POLICY_DOCUMENTS)];
  const document = own.find(([id]) => id === documentId)?.[1];
  if (document === undefined) throw new Error(`no document ${documentId}`);
  return document;
}
