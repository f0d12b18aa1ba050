export * from "./session.ts";
export { SessionProvider, useSession, useUser } from "./session-context.ts";
export { signOut } from "./sign-in.ts";
