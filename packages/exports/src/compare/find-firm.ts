import { type Enterprise, type IndustryPlan, nameKey, type PlanDocument } from "@dengta/domain";

export interface KnownFirm {
  readonly firm: Enterprise;
  readonly industry: IndustryPlan;
}

export interface FirmIdentity {
  readonly id: string | null;
  readonly uscc: string | null;
  readonly name: string;
}

/** Finds firms of a plan by hidden id, then 统一社会信用代码, then name; the table's own industry goes first. */
export class FirmIndex {
  private readonly byId = new Map<string, KnownFirm>();
  private readonly byUscc = new Map<string, KnownFirm[]>();
  private readonly byName = new Map<string, KnownFirm[]>();

  constructor(plan: PlanDocument) {
    for (const industry of plan.industries) {
      for (const firm of industry.enterprises) {
        const known = { firm, industry };
        this.byId.set(firm.id, known);
        if (firm.uscc !== null) listed(this.byUscc, firm.uscc).push(known);
        listed(this.byName, nameKey(firm.name)).push(known);
      }
    }
  }

  find({ id, uscc, name }: FirmIdentity, industryId: string | null): KnownFirm | null {
    if (id !== null) {
      const known = this.byId.get(id);
      if (known !== undefined) return known;
    }
    const own = (found: readonly KnownFirm[] = []) =>
      found.find(({ industry }) => industry.id === industryId) ?? (found.length === 1 ? found[0] : undefined);
    const byCode = uscc === null ? undefined : own(this.byUscc.get(uscc));
    if (byCode !== undefined) return byCode;
    const byName = own(this.byName.get(nameKey(name)));
    // Two codes that differ are two firms, whatever they are called.
    const isOther =
      byName !== undefined && uscc !== null && byName.firm.uscc !== null && byName.firm.uscc !== uscc;
    return byName === undefined || isOther ? null : byName;
  }

  byRowId(id: string): KnownFirm | null {
    return this.byId.get(id) ?? null;
  }
}

function listed<V>(map: Map<string, V[]>, key: string): V[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
