import {
  KPI_FORM_STATE_LABELS,
  KPI_FORM_TRANSITIONS,
  type KpiFormAction,
  type KpiFormState,
  type KpiIndicator,
  kpiIndicatorSchema,
  readKpiValue,
} from "@dengta/domain";
import { z } from "zod";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { ForbiddenError, InvalidInputError, NotFoundError } from "../../kernel/errors.ts";
import { sectionNode, tableNode } from "../../kernel/nodes.ts";
import { openForWrite, refreshProgress } from "../../kernel/plan-write.ts";
import type { WriteSource } from "../../kernel/write-source.ts";
import { KPI_FIELDS, type KpiField } from "./kpi.cells.ts";

export interface KpiValueChange {
  readonly indicatorId: string;
  /** Revision the change was made on, 0 where the row had none; null: whatever it is now. */
  readonly expectedRevision: number | null;
  /** Texts as typed; undefined leaves a value as it is, "" clears it. */
  readonly baseline?: string | null | undefined;
  readonly target?: string | null | undefined;
  readonly actual?: string | null | undefined;
}

export interface SaveKpiValuesInput {
  readonly platformId: string;
  readonly values: readonly KpiValueChange[];
}

export interface KpiRefusal {
  readonly indicatorId: string;
  /** null: the whole row. */
  readonly field: KpiField | null;
  readonly code: string;
  readonly message: string;
  readonly text: string;
}

export interface SaveKpiValuesResult {
  readonly planId: string;
  readonly industryId: string;
  readonly platformId: string;
  readonly refusals: readonly KpiRefusal[];
  readonly updated: number;
}

/**
 * Saves values of one platform's 附5; a cell that cannot be kept is refused alone.
 * Throws PlanLockedError, ForbiddenError (another platform's form), NotFoundError, InvalidInputError.
 */
export async function saveKpiValues(
  tx: Tx,
  actor: Actor,
  input: SaveKpiValuesInput,
  source: WriteSource | null = null,
): Promise<SaveKpiValuesResult> {
  const platform = await openForm(tx, actor, input.platformId);
  refuseClosedForm(actor, platform.kpiFormState);
  const indicators = z.array(kpiIndicatorSchema).parse(platform.industry.indicators);
  const refusals: KpiRefusal[] = [];
  const rows = input.values.flatMap((change) => {
    const decided = decide(change, indicators, platform.kpiValues);
    refusals.push(...decided.refusals);
    return decided.row === null ? [] : [decided.row];
  });
  const { id: platformId, planId, industryId } = platform;
  for (const { indicatorId, ...values } of rows)
    await tx.kpiValue.upsert({
      where: { platformId_indicatorId: { platformId, indicatorId } },
      create: { platformId, indicatorId, ...values },
      update: { ...values, revision: { increment: 1 } },
    });
  if (rows.length > 0) {
    await audit(tx, actor, {
      action: source?.action ?? "kpi.saved",
      planId,
      after: { platformId, updated: rows.length, refused: refusals.length, ...source?.details },
    });
    await refreshProgress(tx, planId);
  }
  return { planId, industryId, platformId, refusals, updated: rows.length };
}

type StoredValue = { readonly [K in KpiField]: string | null } & {
  readonly indicatorId: string;
  readonly revision: number;
};

/** The row as it will be; null when nothing changes. Pure. */
function decide(change: KpiValueChange, indicators: readonly KpiIndicator[], stored: readonly StoredValue[]) {
  const { indicatorId, expectedRevision } = change;
  const refuse = (code: string, message: string) => ({
    row: null,
    refusals: [{ indicatorId, field: null, code, message, text: "" }],
  });
  const position = indicators.findIndex(({ id }) => id === indicatorId);
  const indicator = indicators[position];
  if (indicator === undefined) return refuse("NOT_FOUND", "该指标不在本行业的附5 中，请刷新页面");
  const before = stored.find((row) => row.indicatorId === indicatorId);
  if (expectedRevision !== null && (before?.revision ?? 0) !== expectedRevision)
    return refuse("STALE_REVISION", `“${indicator.name}”已被他人修改，您的改动未保存，请对照当前值后再改`);
  const refusals: KpiRefusal[] = [];
  const after = { baseline: null, target: null, actual: null, ...pick(before) };
  for (const field of KPI_FIELDS) {
    const text = change[field];
    if (text === undefined) continue;
    const reading = readKpiValue(indicator, text ?? "");
    if (reading.ok) after[field] = reading.value;
    else
      refusals.push({ indicatorId, field, code: reading.code, message: reading.message, text: text ?? "" });
  }
  const changed = KPI_FIELDS.some((field) => after[field] !== (before?.[field] ?? null));
  return { row: changed ? { indicatorId, position, ...after } : null, refusals };
}

function pick(row: StoredValue | undefined): Record<KpiField, string | null> | undefined {
  return row === undefined ? undefined : { baseline: row.baseline, target: row.target, actual: row.actual };
}

export interface MoveKpiFormInput {
  readonly platformId: string;
  readonly action: KpiFormAction;
}

/** 附5: 报省, 退回, 确认, 重新打开. Throws InvalidInputError when there is no such arrow. */
export async function moveKpiForm(tx: Tx, actor: Actor, { platformId, action }: MoveKpiFormInput) {
  const platform = await openForm(tx, actor, platformId);
  const from = platform.kpiFormState;
  const arrow = KPI_FORM_TRANSITIONS.find((item) => item.from === from && item.action === action);
  if (arrow === undefined)
    throw new InvalidInputError(
      `附5 当前为“${KPI_FORM_STATE_LABELS[from]}”，不能进行此操作`,
      "TRANSITION_REFUSED",
    );
  if (arrow.by !== actor.role) throw new ForbiddenError();
  await tx.platform.update({ where: { id: platformId }, data: { kpiFormState: arrow.to } });
  await audit(tx, actor, {
    action: `kpiForm.${action}`,
    planId: platform.planId,
    before: { platformId, state: from },
    after: { platformId, state: arrow.to },
  });
  return { planId: platform.planId, industryId: platform.industryId, platformId };
}

async function openForm(tx: Tx, actor: Actor, platformId: string) {
  const found = await tx.platform.findUnique({
    where: { id: platformId },
    select: { planId: true, industryId: true, name: true },
  });
  if (found === null) throw new NotFoundError("该服务平台");
  await openForWrite(tx, actor, {
    planId: found.planId,
    permission: "kpi:edit",
    platformName: found.name,
    nodes: [tableNode("fu5", found.industryId, platformId), sectionNode("fu2.4.3", found.industryId)],
  });
  return tx.platform.findUniqueOrThrow({
    where: { id: platformId },
    include: { industry: { select: { indicators: true } }, kpiValues: true },
  });
}

/** What was reported waits for the unit; what was confirmed has to be opened again first. */
function refuseClosedForm(actor: Actor, state: KpiFormState): void {
  if (state === "confirmed" || (state === "reported" && actor.role === "platformUser"))
    throw new InvalidInputError(
      `附5 ${KPI_FORM_STATE_LABELS[state]}，不能修改。如需修改请由省级填报人退回`,
      "KPI_FORM_CLOSED",
    );
}
