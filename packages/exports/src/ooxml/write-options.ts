import type { Template } from "@dengta/domain";

/** What every writer takes besides the plan. */
export interface WriteOptions {
  /** Form that the plan is printed on; the one that the plan itself names where left out. */
  readonly template?: Template | undefined;
  /** Code of the submitted version, printed with 第x页 共y页 at the foot of every page. Without it a plan is a draft. */
  readonly versionCode?: string | undefined;
  /** Time written into the file's properties. Leave it out where equal plans must give equal bytes. */
  readonly generatedAt?: Date | undefined;
}

/** What the writers of blank forms take: the form itself, and nothing that belongs to a plan. */
export interface BlankOptions extends Omit<WriteOptions, "versionCode"> {
  readonly template: Template;
}

/** What a page says of itself: a submitted version by its code, a draft, or nothing on a form to be filled in. */
export type PageMark =
  | { readonly kind: "version"; readonly code: string }
  | { readonly kind: "draft" }
  | { readonly kind: "form" };

/** A plan without the code of a version is a draft, and says so on every page. */
export function markOf({ versionCode = "" }: WriteOptions): PageMark {
  return versionCode === "" ? { kind: "draft" } : { kind: "version", code: versionCode };
}

export const DRAFT_WORD = "草稿";
export const DRAFT_LINE = "草稿 未提交，仅供核对";
