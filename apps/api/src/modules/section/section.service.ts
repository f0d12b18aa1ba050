import { findSection, paragraphsSchema, type TemplateSection } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { InvalidInputError, NotFoundError, StaleRevisionError } from "../../kernel/errors.ts";
import { sectionNode } from "../../kernel/nodes.ts";
import { openForWrite, refreshProgress } from "../../kernel/plan-write.ts";
import { type Texts, textsSchema } from "../document/index.ts";

export interface SaveSectionInput {
  readonly planId: string;
  /** Section of the template: "fu2.2.1". */
  readonly nodeId: string;
  /** null for 附件2. */
  readonly industryId: string | null;
  /** Texts of this section's fields; fields not named stay as they are. */
  readonly texts: readonly { readonly fieldId: string; readonly text: string }[];
  /** Revision the texts were written on; 0 where the section had none. */
  readonly expectedRevision: number;
}

export interface SectionKey {
  readonly planId: string;
  readonly ownerId: string;
  readonly nodeId: string;
}

/** Saves texts of one section. Throws StaleRevisionError, PlanLockedError, ForbiddenError, InvalidInputError. */
export async function saveSection(tx: Tx, actor: Actor, input: SaveSectionInput): Promise<SectionKey> {
  const { planId, nodeId, industryId } = input;
  const texts = readTexts(input);
  await openForWrite(tx, actor, {
    planId,
    permission: "plan:edit",
    platformName: null,
    nodes: [sectionNode(nodeId, industryId)],
  });
  if (industryId !== null) await requireIndustry(tx, planId, industryId);
  const key = { ownerId: industryId ?? planId, nodeId };
  const current = await tx.section.findUnique({ where: { ownerId_nodeId: key } });
  const before = textsSchema.parse(current?.texts ?? {});
  if ((current?.revision ?? 0) !== input.expectedRevision)
    throw new StaleRevisionError("本节内容", current?.revision ?? 0, before);
  await tx.section.upsert({
    where: { ownerId_nodeId: key },
    create: { ...key, planId, industryId, texts },
    update: { texts: { ...before, ...texts }, revision: { increment: 1 } },
  });
  await audit(tx, actor, {
    action: "section.saved",
    planId,
    before: { nodeId, industryId, lengths: lengthsOf(before, texts) },
    after: { nodeId, industryId, lengths: lengthsOf(texts, texts) },
  });
  await refreshProgress(tx, planId);
  return { planId, ...key };
}

function readTexts({ nodeId, industryId, texts }: SaveSectionInput): Texts {
  const section = findSection(nodeId);
  if (section === null || nodeId.startsWith("main") !== (industryId === null))
    throw new NotFoundError("该节");
  for (const { fieldId, text } of texts) checkText(section, fieldId, text);
  return Object.fromEntries(texts.map(({ fieldId, text }) => [fieldId, text]));
}

function checkText(section: TemplateSection, fieldId: string, text: string): void {
  const field = section.fields.find(({ id }) => id === fieldId);
  if (field === undefined) throw new InvalidInputError(`“${section.heading}”没有栏目 ${fieldId}，请刷新页面`);
  if (!paragraphsSchema.safeParse(text).success)
    throw new InvalidInputError(`“${field.label}”过长，最多 50000 字，请精简或分到其他栏目`, "TEXT_TOO_LONG");
}

async function requireIndustry(tx: Tx, planId: string, industryId: string): Promise<void> {
  const found = await tx.industry.findFirst({ where: { id: industryId, planId }, select: { id: true } });
  if (found === null) throw new NotFoundError("试点行业");
}

function lengthsOf(source: Texts, changed: Texts): Record<string, number> {
  return Object.fromEntries(Object.keys(changed).map((fieldId) => [fieldId, source[fieldId]?.length ?? 0]));
}
