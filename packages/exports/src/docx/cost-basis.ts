import { COST_BASIS_LABELS, type Enterprise, type IndustryPlan, type PlanDocument } from "@dengta/domain";
import { TEXT_WIDTH } from "./format.ts";
import { gridTable } from "./grid.ts";
import type { Item } from "./items.ts";

/** How each firm's cost was estimated and what proves it (附2 四（二）, 均需提供证明材料). */
export function costBasisItem(plan: PlanDocument, industry: IndustryPlan): Item[] {
  const proofs = new Map(
    industry.enterprises.map((enterprise) => [enterprise.id, proofsOf(plan, enterprise)] as const),
  );
  const shown = industry.enterprises.some(
    (enterprise) => enterprise.costBasis !== null || (proofs.get(enterprise.id)?.length ?? 0) > 0,
  );
  if (!shown) return [];
  const table = gridTable({
    widths: [700, 3000, 2300, TEXT_WIDTH - 6000],
    header: ["序号", "试点企业名称", "测算依据", "证明材料"],
    rows: industry.enterprises.map((enterprise, index) => [
      { lines: [String(index + 1)], align: "center" },
      { lines: [enterprise.name], align: "left" },
      {
        lines: [enterprise.costBasis === null ? "" : COST_BASIS_LABELS[enterprise.costBasis]],
        align: "left",
      },
      { lines: proofs.get(enterprise.id) ?? [], align: "left" },
    ]),
    size: "denseTable",
  });
  return [{ label: "测算依据和证明材料", blocks: [table] }];
}

/** A platform's proof of costs covers all its firms. */
function proofsOf(plan: PlanDocument, enterprise: Enterprise): string[] {
  return plan.evidence
    .filter(
      (item) =>
        item.kind === "cost" &&
        (item.enterpriseId === enterprise.id ||
          (item.enterpriseId === null &&
            item.platformId !== null &&
            item.platformId === enterprise.platformId)),
    )
    .map((item) => item.title || item.fileName);
}
