import { ENTERPRISE_FIELD_LABELS, type Enterprise, type Evidence } from "@dengta/domain";
import { type EnterpriseRow, nameWords } from "../plan-view/index.ts";
import { type SectionContext, type Slot, type SlotBase, slot, textSlot } from "./slot.ts";

const DETAILS = ["schedule", "goal", "content", "assurance"] as const satisfies readonly (keyof Enterprise)[];

/** 四（一）: 时间安排、转型目标、改造具体内容、完成保障. */
export function enterpriseSlots(base: SlotBase, row: EnterpriseRow): Slot[] {
  const own = { ...at(base, row), code: "ENTERPRISE_INCOMPLETE" } as const;
  return DETAILS.map((key) => textSlot(own, key, ENTERPRISE_FIELD_LABELS[key], row.enterprise[key]));
}

/** 四（二）: what the cost rests on, and its evidence (均需提供证明材料). */
export function costBasisSlots({ view, base }: SectionContext, row: EnterpriseRow): Slot[] {
  const own = at(base, row);
  const { costBasis } = row.enterprise;
  const files = view.document.evidence.filter((file) => covers(file, row));
  const proofs = files.filter(({ kind }) => kind === "cost");
  const evidence = slot(
    { ...own, code: "EVIDENCE_MISSING" },
    "evidence",
    "成本证明材料",
    proofs.some(({ sizeBytes }) => sizeBytes > 0),
  );
  const other = files.find((file) => file.kind !== "cost" && file.enterpriseId !== null);
  const why =
    proofs.length > 0
      ? "只有空文件"
      : other === undefined
        ? undefined
        : `已上传的“${other.fileName}”不是成本证明材料`;
  return [
    slot({ ...own, code: "ENTERPRISE_INCOMPLETE" }, "costBasis", "成本测算依据", costBasis !== null),
    why === undefined ? evidence : { ...evidence, why },
  ];
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
