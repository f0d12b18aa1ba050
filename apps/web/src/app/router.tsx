import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { loginRoute, rootRoute, signedInRoute } from "./base-routes.tsx";
import { client } from "./client.ts";
import { nationalRoute, unitRoute } from "./national-routes.ts";
import { planRoutes } from "./plan-routes.tsx";
import { ErrorPage, LoadingPage, NotFoundPage } from "./shell/states.tsx";

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../features/home/home-page.tsx"), "HomePage"),
});

/** `of`: the rule or check to show. */
const rulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/rules",
  validateSearch: (search: Record<string, unknown>): { of?: string } =>
    typeof search.of === "string" ? { of: search.of } : {},
  component: lazyRouteComponent(() => import("../features/rules-book/rules-page.tsx"), "RulesPage"),
});

const routeTree = rootRoute.addChildren([
  loginRoute,
  signedInRoute.addChildren([homeRoute, planRoutes, nationalRoute, unitRoute, rulesRoute]),
]);

export const router = createRouter({
  routeTree,
  context: { client },
  defaultPreload: "intent",
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
