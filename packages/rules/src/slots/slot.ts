import type { FindingCode, FindingPlace, IndustryPlan } from "@dengta/domain";
import type { PlanView } from "../plan-view/index.ts";
import { isPlaceholder, isWritten } from "./written.ts";

/** A node of the menu: a form, or a section of it, of the plan, an industry or a platform. */
export type NodePlace = Pick<FindingPlace, "form" | "sectionId" | "industryId" | "platformId">;

/** One thing that the template asks for. The findings and the progress figure both come from these. */
export interface Slot {
  readonly node: NodePlace;
  /** Raised at submission while it is not filled. */
  readonly code: FindingCode;
  readonly place: FindingPlace;
  /** Chinese: 附2 二（一） */
  readonly where: string;
  /** The form's own word: 调研团队 */
  readonly label: string;
  readonly required: boolean;
  readonly filled: boolean;
  /** Why something that is written does not count: 只写了“略”; absent where nothing is written. */
  readonly why?: string;
}

/** What the slots of one row or section share. */
export type SlotBase = Pick<Slot, "node" | "code" | "place" | "where">;

export function slot(base: SlotBase, field: string | null, label: string, filled: boolean): Slot {
  return { ...base, place: { ...base.place, field }, label, filled, required: true };
}

/** A slot for a text, in which a placeholder does not count. */
export function textSlot(base: SlotBase, field: string | null, label: string, text: string): Slot {
  const own = slot(base, field, label, isWritten(text));
  return isPlaceholder(text) ? { ...own, why: `只写了“${text.trim()}”` } : own;
}

/** A section of 附2 with what its lists need to say where they stand. */
export interface SectionContext {
  readonly view: PlanView;
  readonly industry: IndustryPlan;
  readonly base: SlotBase;
}
