import { ENTERPRISE_FIELD_LABELS, type Enterprise, type Evidence } from "@dengta/domain";
import { type EnterpriseRow, isBlank, nameWords, rowsOf } from "../plan-view/index.ts";
import { type SectionContext, type Slot, type SlotBase, slot } from "./slot.ts";

const DETAILS = ["schedule", "goal", "content", "assurance"] as const satisfies readonly (keyof Enterprise)[];

/** 四（一）: 时间安排、转型目标、改造具体内容、完成保障, for each firm. */
export function enterpriseSlots({ industry, base }: SectionContext): Slot[] {
  return rowsOf(industry).flatMap((row) => {
    const own = { ...at(base, row), code: "ENTERPRISE_INCOMPLETE" } as const;
    return DETAILS.map((key) => slot(own, key, ENTERPRISE_FIELD_LABELS[key], !isBlank(row.enterprise[key])));
  });
}

/** 四（二）: what each cost rests on, and its evidence (均需提供证明材料). */
export function costBasisSlots({ view, industry, base }: SectionContext): Slot[] {
  const evidence = view.document.evidence.filter(({ kind }) => kind === "cost");
  return rowsOf(industry).flatMap((row) => {
    const own = at(base, row);
    return [
      slot(
        { ...own, code: "ENTERPRISE_INCOMPLETE" },
        "costBasis",
        "成本测算依据",
        row.enterprise.costBasis !== null,
      ),
      slot(
        { ...own, code: "EVIDENCE_MISSING" },
        "evidence",
        "成本证明材料",
        evidence.some((file) => covers(file, row)),
      ),
    ];
  });
}

/** A file proves the costs of its firm, of all firms of its platform, or of the whole plan. */
function covers(file: Evidence, { enterprise, platform }: EnterpriseRow): boolean {
  if (file.enterpriseId !== null) return file.enterpriseId === enterprise.id;
  return file.platformId === null || file.platformId === platform?.id;
}

function at(base: SlotBase, { enterprise, number }: EnterpriseRow): SlotBase {
  return {
    ...base,
    place: { ...base.place, platformId: enterprise.platformId, enterpriseId: enterprise.id },
    where: `${base.where} 试点企业${nameWords(enterprise.name, number - 1, "家")}`,
  };
}
