import { createHash } from "node:crypto";
import { toJson } from "../data/index.ts";
import type { Tx } from "../db/index.ts";
import type { Actor } from "../kernel/actor.ts";
import { InvalidInputError } from "../kernel/errors.ts";
import type { WriteRowsInput, WriteRowsResult } from "./types.ts";

/** What the same request was answered before; null for a new one. Throws when the id was used for something else. */
export async function earlierAnswer(
  tx: Tx,
  actor: Actor,
  input: WriteRowsInput,
): Promise<WriteRowsResult | null> {
  const { requestId } = input;
  const found = await tx.writeAnswer.findUnique({
    where: { actorId_requestId: { actorId: actor.id, requestId } },
    select: { digest: true, answer: true },
  });
  if (found === null) return null;
  if (found.digest !== digestOf(input))
    throw new InvalidInputError("requestId 已用于另一次保存，请为每次保存使用新的编号", "REQUEST_ID_REUSED");
  // Written by keepAnswer below and nobody else.
  return found.answer as unknown as WriteRowsResult;
}

/** Keeps the answer in the transaction of the write: either both are there or neither. */
export async function keepAnswer(
  tx: Tx,
  actor: Actor,
  input: WriteRowsInput,
  answer: WriteRowsResult,
): Promise<void> {
  const { planId, requestId } = input;
  await tx.writeAnswer.create({
    data: {
      ...{ actorId: actor.id, requestId, planId, digest: digestOf(input) },
      answer: toJson(answer),
    },
  });
}

function digestOf({ planId, rows, source }: WriteRowsInput): string {
  return createHash("sha256")
    .update(JSON.stringify([planId, source, rows]))
    .digest("hex");
}
