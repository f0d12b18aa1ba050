import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseNationalSearch, parseUnitSearch } from "../features/national/index.ts";
import { signedInRoute } from "./base-routes.tsx";

const nationalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/national",
  validateSearch: parseNationalSearch,
  component: lazyRouteComponent(() => import("../features/national/national-page.tsx"), "NationalPage"),
});

const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/national/units/$code",
  validateSearch: parseUnitSearch,
  component: lazyRouteComponent(() => import("../features/national/unit-page.tsx"), "UnitPage"),
});

const platformRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/national/platforms/$key",
  validateSearch: parseNationalSearch,
  component: lazyRouteComponent(() => import("../features/national/platform-page.tsx"), "PlatformPage"),
});

const enterpriseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/national/enterprises/$key",
  validateSearch: parseNationalSearch,
  component: lazyRouteComponent(() => import("../features/national/enterprise-page.tsx"), "EnterprisePage"),
});

const alertsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/national/alerts",
  validateSearch: parseNationalSearch,
  component: lazyRouteComponent(() => import("../features/national/alerts-page.tsx"), "AlertsPage"),
});

const progressRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/national/progress",
  validateSearch: parseNationalSearch,
  component: lazyRouteComponent(() => import("../features/national/progress-page.tsx"), "ProgressPage"),
});

const simulateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/simulate",
  validateSearch: parseNationalSearch,
  component: lazyRouteComponent(() => import("../features/national/simulate-page.tsx"), "SimulatePage"),
});

const adminRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/admin",
  validateSearch: (search: Record<string, unknown>): { tab?: string } =>
    typeof search.tab === "string" ? { tab: search.tab } : {},
  component: lazyRouteComponent(() => import("../features/admin/admin-page.tsx"), "AdminPage"),
});

export const nationalRoutes = [
  adminRoute,
  simulateRoute,
  nationalRoute,
  unitRoute,
  platformRoute,
  enterpriseRoute,
  alertsRoute,
  progressRoute,
];
