import type { Person } from "../../auth/index.ts";
import type { Tx } from "../../db/index.ts";
import { audit } from "../../kernel/audit.ts";
import { NotFoundError } from "../../kernel/errors.ts";

/** A person who sits at a browser: programs with a token have no sessions to look after. */
export type SessionHolder = Person & { readonly session: { readonly id: string } };

/** Ends one of the own sessions, this one included. Throws {@link NotFoundError} for any other. */
export async function endSession(tx: Tx, { actor }: SessionHolder, id: string): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { id, userId: actor.id } });
  if (count === 0) throw new NotFoundError("该登录");
  await audit(tx, actor, { action: "session.ended", planId: null, after: { sessionId: id } });
  return count;
}

/** Ends every other session of the account and says how many there were. */
export async function endOtherSessions(tx: Tx, { actor, session }: SessionHolder): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId: actor.id, id: { not: session.id } } });
  if (count > 0) await audit(tx, actor, { action: "session.othersEnded", planId: null, after: { count } });
  return count;
}
