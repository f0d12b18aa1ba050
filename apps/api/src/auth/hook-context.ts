import type { createAuthMiddleware } from "better-auth/api";

/** What better-auth hands to a hook: the request, and afterwards what its endpoint answered. */
export type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];
