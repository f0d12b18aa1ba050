import type { IndustryPlan, PlanDocument } from "@dengta/domain";
import { randomFor } from "../random.ts";
import { makeUscc } from "../uscc.ts";
import type { Identity } from "./names.ts";

/** One firm in two units' plans, which only somebody who sees both can notice. */
const SHARED_ENTERPRISE: Identity = {
  name: "深圳市砚漪达精密模具有限公司",
  uscc: makeUscc(randomFor("shared-enterprise"), "440306"),
};

const SHARING_UNITS: readonly string[] = ["440000", "440300"];
const INDUSTRY = "模具";

/** The plan with the shared firm in the place of its first mould maker; others as they are. */
export function withSharedEnterprise(document: PlanDocument): PlanDocument {
  if (!SHARING_UNITS.includes(document.regionCode)) return document;
  const replaced = ({ enterprises, ...industry }: IndustryPlan): IndustryPlan => {
    const [first, ...rest] = enterprises;
    if (first === undefined || industry.name !== INDUSTRY) return { ...industry, enterprises };
    return { ...industry, enterprises: [{ ...first, ...SHARED_ENTERPRISE }, ...rest] };
  };
  return { ...document, industries: document.industries.map(replaced) };
}
