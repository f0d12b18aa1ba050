export * from "./session.ts";
export { SessionProvider, useSession, useUser } from "./session-context.ts";
export { callAuth, safeRedirect, signOut } from "./sign-in.ts";
