import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import type { Client } from "urql";
import { loadSession, SessionProvider } from "../features/session/index.ts";
import { AppShell } from "./app-shell.tsx";

export interface RouterContext {
  readonly client: Client;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login",
  validateSearch: (search: Record<string, unknown>): { redirect?: string } =>
    typeof search.redirect === "string" ? { redirect: search.redirect } : {},
  component: lazyRouteComponent(() => import("../features/session/login-page.tsx"), "LoginPage"),
});

/** Everything but the sign-in page: nobody gets here without a session. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const session = await loadSession(context.client);
    if (session.user === null) throw redirect({ to: "/login", search: { redirect: location.href } });
    const { mustChangePassword, mustSetUpTwoFactor } = session.user;
    // Everything else would only be refused until that is done.
    if ((mustChangePassword || mustSetUpTwoFactor) && location.pathname !== "/account")
      throw redirect({ to: "/account" });
    return { session };
  },
  component: SignedIn,
});

function SignedIn() {
  const { session } = signedInRoute.useRouteContext();
  return (
    <SessionProvider value={session}>
      <AppShell>
        <Outlet />
      </AppShell>
    </SessionProvider>
  );
}
