import { findRegion, type PlanDocument, type PlanState, parsePlanDocument, viewOf } from "@dengta/domain";
import { loadPlanDocument } from "../../data/index.ts";
import type { Tx } from "../../db/index.ts";
import { mayReadContent, mayReadPlatform, mayReadSnapshots, type PlanHead } from "../../kernel/access.ts";
import type { Actor } from "../../kernel/actor.ts";
import { NotFoundError } from "../../kernel/errors.ts";
import { FILES, type FileName, type FileRequest } from "./download.files.ts";

export interface DownloadInput {
  readonly planId: string;
  readonly file: FileName;
  readonly industryId: string | null;
  readonly platformId: string | null;
  /** null: the last version where that is what stands or all the person may see, otherwise the plan as it stands. */
  readonly version: number | null;
}

/** States in which the plan is its last version. One under review in the unit is frozen too, but has no version yet. */
const VERSION_STANDS: ReadonlySet<PlanState> = new Set(["submitted", "accepted", "approved", "archived"]);

export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads what a file will hold. Throws {@link NotFoundError} where there is no such plan or version, or the person
 * may not know of it: a guessed link tells nothing.
 */
export async function loadForDownload(tx: Tx, actor: Actor, input: DownloadInput): Promise<FileRequest> {
  const plan = await tx.plan.findUnique({
    where: { id: input.planId },
    select: { id: true, batchId: true, regionCode: true, state: true },
  });
  if (plan === null) throw new NotFoundError("方案");
  const asVersion = VERSION_STANDS.has(plan.state) || viewOf(actor.role, plan.state) === "snapshot";
  const snapshot =
    input.version !== null || asVersion ? await findSnapshot(tx, plan.id, input.version) : null;
  if (input.version !== null && snapshot === null)
    // Only whoever may see versions learns that this one is missing: the number of them is told to nobody else.
    throw new NotFoundError(mayReadSnapshots(actor, plan) ? "该版本" : "方案");

  const document =
    snapshot === null ? await loadPlanDocument(tx, plan.id) : parsePlanDocument(snapshot.document);
  const allowed =
    (snapshot === null ? mayReadContent(actor, plan) : mayReadSnapshots(actor, plan)) ||
    mayReadOwnKpiForm(actor, plan, input, document);
  if (!allowed) throw new NotFoundError("方案");
  return {
    document,
    industryId: input.industryId,
    platformId: input.platformId,
    versionCode: snapshot?.code ?? null,
  };
}

/** Writes the file; no database is needed for it. */
export async function writeDownload(request: FileRequest, file: FileName): Promise<Download> {
  const kind = FILES[file];
  const region = findRegion(request.document.regionCode)?.fullName ?? request.document.regionCode;
  const version = request.versionCode === null ? "草稿" : request.versionCode;
  const extension = file.slice(file.lastIndexOf("."));
  return {
    fileName: `${region}_${kind.title(request)}_${version}${extension}`.replace(/[\\/:*?"<>|\s]+/g, "_"),
    mediaType: kind.mediaType,
    bytes: await kind.write(request),
  };
}

function findSnapshot(tx: Tx, planId: string, version: number | null) {
  return tx.snapshot.findFirst({
    where: { planId, ...(version === null ? {} : { version }) },
    orderBy: { version: "desc" },
    select: { document: true, code: true },
  });
}

/** A platform user prints its own 附5 and nothing else. */
function mayReadOwnKpiForm(
  actor: Actor,
  plan: PlanHead,
  input: DownloadInput,
  document: PlanDocument,
): boolean {
  if (actor.role !== "platformUser" || input.file !== "fu5.xlsx") return false;
  const industry = document.industries.find((item) => item.id === input.industryId);
  const platform = industry?.platforms.find((item) => item.id === input.platformId);
  return platform !== undefined && mayReadPlatform(actor, plan, "kpi:read", platform.name);
}
