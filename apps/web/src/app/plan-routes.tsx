import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type ViewSearch, viewFromSearch, viewToSearch } from "../shared/sheet/core/view.ts";
import { signedInRoute } from "./base-routes.tsx";

/** `focus`: the field to bring into view. */
function parseFocus(search: Record<string, unknown>): { focus?: string } {
  return typeof search.focus === "string" ? { focus: search.focus } : {};
}

const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/plans/$planId",
  component: lazyRouteComponent(() => import("../features/plan/layout/plan-layout.tsx"), "PlanLayout"),
});

const outlineRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../features/outline/outline-page.tsx"), "OutlinePage"),
});

const overallRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/overall/$sectionId",
  validateSearch: parseFocus,
  component: lazyRouteComponent(() => import("../features/sections/section-page.tsx"), "OverallPage"),
});

const industriesRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/industries",
  component: lazyRouteComponent(() => import("../features/industries/industries-page.tsx"), "IndustriesPage"),
});

const narrativeRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/industries/$industryId/narrative/$sectionId",
  validateSearch: parseFocus,
  component: lazyRouteComponent(() => import("../features/sections/section-page.tsx"), "NarrativePage"),
});

const enterprisesRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/industries/$industryId/enterprises",
  validateSearch: (
    search: Record<string, unknown>,
  ): { view: "fu3" | "fu4"; focus?: string } & ViewSearch => ({
    view: search.view === "fu3" ? "fu3" : "fu4",
    ...parseFocus(search),
    ...viewToSearch(viewFromSearch(search)),
  }),
  component: lazyRouteComponent(
    () => import("../features/enterprises/enterprises-page.tsx"),
    "EnterprisesPage",
  ),
});

const kpiRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/industries/$industryId/kpi/$platformId",
  validateSearch: parseFocus,
  component: lazyRouteComponent(() => import("../features/kpi/kpi-page.tsx"), "KpiPage"),
});

const importRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/import",
  component: lazyRouteComponent(() => import("../features/import/import-page.tsx"), "ImportPage"),
});

const checkRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/check",
  validateSearch: (search: Record<string, unknown>): { grade?: "error" | "warning" | "hint" } =>
    search.grade === "error" || search.grade === "warning" || search.grade === "hint"
      ? { grade: search.grade }
      : {},
  component: lazyRouteComponent(() => import("../features/check/check-page.tsx"), "CheckPage"),
});

const submitRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/submit",
  component: lazyRouteComponent(() => import("../features/submit/submit-page.tsx"), "SubmitPage"),
});

const exportRoute = createRoute({
  getParentRoute: () => planRoute,
  path: "/export",
  component: lazyRouteComponent(() => import("../features/export/export-page.tsx"), "ExportPage"),
});

export const planRoutes = planRoute.addChildren([
  outlineRoute,
  overallRoute,
  industriesRoute,
  narrativeRoute,
  enterprisesRoute,
  kpiRoute,
  importRoute,
  checkRoute,
  submitRoute,
  exportRoute,
]);
