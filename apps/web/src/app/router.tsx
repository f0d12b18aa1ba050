import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { loginRoute, rootRoute, signedInRoute } from "./base-routes.tsx";
import { client } from "./client.ts";
import { nationalRoutes } from "./national-routes.ts";
import { planRoutes } from "./plan-routes.tsx";
import { ErrorPage, LoadingPage, NotFoundPage } from "./shell/states.tsx";

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../features/home/home-page.tsx"), "HomePage"),
});

const routeTree = rootRoute.addChildren([
  loginRoute,
  signedInRoute.addChildren([homeRoute, planRoutes, ...nationalRoutes]),
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
