import type { Tx } from "../db/index.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Context } from "./context.ts";
import { requireActor } from "./require-actor.ts";

/** Runs a service in one transaction of its own, as the signed-in person; later reads see what it wrote. */
export async function runWrite<T>(context: Context, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
  const actor = requireActor(context);
  const result = await context.db.$transaction((tx) => work(tx, actor));
  context.loaders.clear();
  return result;
}
