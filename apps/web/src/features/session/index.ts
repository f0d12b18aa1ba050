export * from "./session.ts";
export { SessionProvider, useSession, useUser } from "./session-context.ts";
export { callAuth, signOut } from "./sign-in.ts";
