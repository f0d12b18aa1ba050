import type { Actor } from "../kernel/actor.ts";

/** What a program with a token may do; each is asked where a request comes in. */
export const TOKEN_SCOPES = ["read", "write", "files"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Whoever sent a request, by a session or by a token. */
export interface Person {
  readonly actor: Actor;
  /** null: a program with a token. */
  readonly session: { readonly id: string; readonly twoFactorEnabled: boolean } | null;
  /** null: a person, who may do whatever the role may. */
  readonly token: { readonly id: string; readonly scopes: ReadonlySet<TokenScope> } | null;
  /** Stands before everything else: the password has to be changed, or a second factor set up. */
  readonly blockedBy: "passwordChange" | "twoFactorSetup" | null;
}
