import type { Finding, PlanDocument } from "@dengta/domain";
import {
  assessCompleteness,
  assessPlanSubsidies,
  type Completeness,
  type CompletenessNode,
  checkPlan,
  type PlanContext,
  type PlanSubsidies,
} from "@dengta/rules";

/** Everything that the rules say about a document; each part is computed when it is asked for. */
export interface PlanChecks {
  readonly document: PlanDocument;
  readonly context: PlanContext;
  readonly findings: readonly Finding[];
  readonly completeness: Completeness;
  readonly nodes: ReadonlyMap<string, CompletenessNode>;
  readonly subsidies: PlanSubsidies;
}

const CACHE = new WeakMap<PlanDocument, PlanChecks>();

/** One assessment per document, however many components ask. */
export function checksOf(document: PlanDocument, context: PlanContext): PlanChecks {
  const known = CACHE.get(document);
  if (known !== undefined && known.context === context) return known;
  const checks = new LazyChecks(document, context);
  CACHE.set(document, checks);
  return checks;
}

class LazyChecks implements PlanChecks {
  readonly document: PlanDocument;
  readonly context: PlanContext;
  #findings: readonly Finding[] | undefined;
  #completeness: Completeness | undefined;
  #nodes: ReadonlyMap<string, CompletenessNode> | undefined;
  #subsidies: PlanSubsidies | undefined;

  constructor(document: PlanDocument, context: PlanContext) {
    this.document = document;
    this.context = context;
  }

  get findings() {
    this.#findings ??= checkPlan(this.document, this.context);
    return this.#findings;
  }

  get completeness() {
    this.#completeness ??= assessCompleteness(this.document, this.context);
    return this.#completeness;
  }

  get nodes() {
    this.#nodes ??= new Map(this.completeness.nodes.map((node) => [node.key, node]));
    return this.#nodes;
  }

  get subsidies() {
    this.#subsidies ??= assessPlanSubsidies(this.document, this.context);
    return this.#subsidies;
  }
}
