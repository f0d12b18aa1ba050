import { type FindingPlace, type FormId, placeIn } from "@dengta/domain";
import { type EnterpriseRow, formWords, nameWords, type PlanView } from "../plan-view/index.ts";
import type { PlatformSubject } from "./check.ts";

export function rowPlace({ industry, enterprise }: EnterpriseRow, form: FormId, field: string): FindingPlace {
  const { id: enterpriseId, platformId } = enterprise;
  return placeIn(form, { industryId: industry.id, platformId, enterpriseId, field });
}

export function platformPlace(
  { industry, platform }: Omit<PlatformSubject, "index">,
  form: FormId,
  field: string | null,
): FindingPlace {
  return placeIn(form, { industryId: industry.id, platformId: platform.id, field });
}

/** 附5（定制家具） 服务平台“甲平台” */
export function platformWords(
  view: PlanView,
  form: FormId,
  { industry, platform, index }: PlatformSubject,
): string {
  return `${formWords(view, form, industry)} 服务平台${nameWords(platform.name, index, "个")}`;
}

export function platformsOf({ document }: PlanView): PlatformSubject[] {
  return document.industries.flatMap((industry) =>
    industry.platforms.map((platform, index) => ({ industry, platform, index })),
  );
}
