import { isAllowed, type SignOff } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { dateOf } from "../../data/index.ts";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { ForbiddenError, InvalidInputError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";

export interface CreateBatchInput {
  readonly year: number;
  readonly programme: string;
  readonly templateId: string;
  readonly rulesetId: string;
  /** Titles of the 三点要求; null while not set. */
  readonly requirementTitles: readonly [string | null, string | null, string | null];
  /** YYYY-MM-DD; null: no deadline. */
  readonly dueOn: string | null;
  readonly signOff: SignOff;
}

/** Opens a batch for the units and returns its id. Template and rule set are pinned for all its plans. */
export async function createBatch(
  tx: Tx,
  actor: Actor,
  input: CreateBatchInput,
  catalogue: RulesCatalogue,
): Promise<string> {
  if (!isAllowed(actor, "batch:manage", { regionCode: "", platformName: null })) throw new ForbiddenError();
  const { year, templateId, rulesetId, signOff } = input;
  const programme = input.programme.trim();
  if (programme === "") throw new InvalidInputError("请填写项目名称", "NAME_MISSING");
  if (year < 2000 || year > 2999) throw new InvalidInputError("年份应为四位数字", "YEAR_INVALID");
  if (!catalogue.templates.some(({ id }) => id === templateId))
    throw new InvalidInputError(`没有模板“${templateId}”`, "UNKNOWN_TEMPLATE");
  if (!catalogue.rulesets.some(({ id }) => id === rulesetId))
    throw new InvalidInputError(`没有规则“${rulesetId}”`, "UNKNOWN_RULESET");
  if ((await tx.batch.count({ where: { year, programme } })) > 0)
    throw new InvalidInputError(`${year} 年“${programme}”已有批次`, "BATCH_EXISTS");
  const id = newId("Batch");
  const titles = input.requirementTitles.map((title) =>
    title === null || title.trim() === "" ? null : title.trim(),
  );
  await tx.batch.create({
    data: {
      ...{ id, year, programme, templateId, rulesetId, signOff },
      dueOn: dateOf(input.dueOn),
      requirementTitles: titles,
    },
  });
  await audit(tx, actor, { action: "batch.created", planId: null, after: { id, year, programme } });
  return id;
}
