import type { EnterpriseRow, Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { InvalidInputError, NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { nodesOfEnterprises } from "../../kernel/nodes.ts";
import { openForWrite, refreshProgress } from "../../kernel/plan-write.ts";
import type { WriteSource } from "../../kernel/write-source.ts";
import { LIMITS } from "../../limits.ts";
import { loadRows, updateRows } from "./enterprise.bulk.ts";
import type { EnterpriseColumns, EnterpriseTexts } from "./enterprise.fields.ts";
import { BLANK_COLUMNS, type CellRefusal, columnsOf, isBlankTexts, mergeRow } from "./enterprise.merge.ts";

export interface EnterpriseChange {
  /** null: a new row. */
  readonly id: string | null;
  /** Revision the change was made on; null: whatever it is now (imports say so after a preview). */
  readonly expectedRevision: number | null;
  readonly fields: EnterpriseTexts;
}

export interface SaveEnterprisesInput {
  readonly industryId: string;
  readonly changes: readonly EnterpriseChange[];
  readonly removals: readonly { readonly id: string; readonly expectedRevision: number | null }[];
}

/** Why a cell, or a whole row, was not saved. */
export interface RowRefusal extends Omit<CellRefusal, "field"> {
  /** Zero-based place in `changes`, or in `removals` after them. */
  readonly index: number;
  readonly id: string | null;
  /** null: the whole row. */
  readonly field: CellRefusal["field"] | null;
}

export interface SaveEnterprisesResult {
  readonly planId: string;
  /** Ids of the rows as they now are, in the order of `changes`; null where a row was refused or blank. */
  readonly ids: readonly (string | null)[];
  readonly refusals: readonly RowRefusal[];
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
}

/**
 * The one way rows of 附3 and 附4 change: typing, paste and import alike. Every row stands alone: a cell that cannot
 * be read, or a row somebody else changed, is refused and the rest saved. A handful of statements however many rows.
 * Throws PlanLockedError, ForbiddenError, NotFoundError.
 */
export async function saveEnterprises(
  tx: Tx,
  actor: Actor,
  input: SaveEnterprisesInput,
  source: WriteSource | null = null,
): Promise<SaveEnterprisesResult> {
  const { industryId } = input;
  const industry = await tx.industry.findUnique({
    where: { id: industryId },
    select: { planId: true, platforms: { select: { id: true, name: true } } },
  });
  if (industry === null) throw new NotFoundError("试点行业");
  const { planId, platforms } = industry;
  await openForWrite(tx, actor, {
    planId,
    permission: "plan:edit",
    platformName: null,
    nodes: nodesOfEnterprises(industryId),
  });
  const named = [...input.changes, ...input.removals].flatMap(({ id }) => (id === null ? [] : [id]));
  const rows = await loadRows(tx, industryId, named);
  const work = decide(input, rows, platforms);
  await write(tx, { planId, industryId }, work);
  const counts = { created: work.creates.length, updated: work.updates.length, removed: work.removes.length };
  if (counts.created + counts.updated + counts.removed > 0) {
    await audit(tx, actor, {
      action: source?.action ?? "enterprises.saved",
      planId,
      after: { industryId, ...counts, refused: work.refusals.length, ...source?.details },
    });
    await refreshProgress(tx, planId);
  }
  return { planId, ids: work.ids, refusals: work.refusals, ...counts };
}

interface Work {
  readonly ids: (string | null)[];
  readonly creates: { readonly id: string; readonly columns: EnterpriseColumns }[];
  readonly updates: { readonly id: string; readonly columns: EnterpriseColumns }[];
  readonly removes: string[];
  readonly refusals: RowRefusal[];
}

/** What is to be written, and what is refused. Pure but for the new ids. */
function decide(
  { changes, removals }: SaveEnterprisesInput,
  rows: ReadonlyMap<string, EnterpriseRow>,
  platforms: readonly { readonly id: string; readonly name: string }[],
): Work {
  const work: Work = { ids: [], creates: [], updates: [], removes: [], refusals: [] };
  for (const [index, change] of changes.entries()) {
    const refusal = refuseRow(index, change, rows);
    if (refusal !== null || (change.id === null && isBlankTexts(change.fields))) {
      if (refusal !== null) work.refusals.push(refusal);
      work.ids.push(null);
      continue;
    }
    const row = change.id === null ? undefined : rows.get(change.id);
    const merged = mergeRow(row === undefined ? BLANK_COLUMNS : columnsOf(row), change.fields, platforms);
    const id = row?.id ?? newId("Enterprise");
    if (row === undefined) work.creates.push({ id, columns: merged.columns });
    else if (merged.changed) work.updates.push({ id, columns: merged.columns });
    work.ids.push(id);
    work.refusals.push(...merged.refusals.map((cell) => ({ ...cell, index, id: change.id })));
  }
  for (const [offset, removal] of removals.entries()) {
    const refusal = refuseRow(changes.length + offset, removal, rows);
    if (refusal === null) work.removes.push(removal.id);
    else work.refusals.push(refusal);
  }
  return work;
}

function refuseRow(
  index: number,
  { id, expectedRevision }: { readonly id: string | null; readonly expectedRevision: number | null },
  rows: ReadonlyMap<string, EnterpriseRow>,
): RowRefusal | null {
  if (id === null) return null;
  const row = rows.get(id);
  const refused = { index, id, field: null, text: "" };
  if (row === undefined)
    return { ...refused, code: "NOT_FOUND", message: "该企业已被他人删除，请刷新后核对" };
  if (expectedRevision === null || row.revision === expectedRevision) return null;
  return {
    ...refused,
    code: "STALE_REVISION",
    message: `“${row.name}”已被他人修改，您的改动未保存，请对照当前内容后再改`,
  };
}

async function write(
  tx: Tx,
  place: { readonly planId: string; readonly industryId: string },
  { creates, updates, removes }: Work,
): Promise<void> {
  if (removes.length > 0) await tx.enterprise.deleteMany({ where: { id: { in: removes } } });
  await updateRows(tx, updates);
  if (creates.length === 0) return;
  const { _max, _count } = await tx.enterprise.aggregate({
    where: { industryId: place.industryId },
    _max: { position: true },
    _count: true,
  });
  if (_count + creates.length > LIMITS.plan.enterprisesPerIndustry)
    throw new InvalidInputError(
      `一个行业最多 ${LIMITS.plan.enterprisesPerIndustry} 家企业，请核对粘贴的内容`,
      "TOO_MANY_ENTERPRISES",
    );
  const first = (_max.position ?? -1) + 1;
  await tx.enterprise.createMany({
    data: creates.map(({ id, columns }, index) => ({ ...columns, ...place, id, position: first + index })),
  });
}
