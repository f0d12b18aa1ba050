import { createContext, useContext } from "react";
import type { Session, SignedInUser } from "./session.ts";

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The session of a page that only signed-in people reach. */
export function useUser(): SignedInUser {
  const session = useContext(SessionContext);
  if (session === null || session.user === null) throw new Error("page outside of a session");
  return session.user;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("page outside of a session");
  return session;
}
