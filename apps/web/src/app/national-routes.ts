import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseNationalSearch, parseUnitSearch } from "../features/national/index.ts";
import { signedInRoute } from "./base-routes.tsx";

export const nationalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/national",
  validateSearch: parseNationalSearch,
  component: lazyRouteComponent(() => import("../features/national/national-page.tsx"), "NationalPage"),
});

export const unitRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/national/units/$code",
  validateSearch: parseUnitSearch,
  component: lazyRouteComponent(() => import("../features/national/unit-page.tsx"), "UnitPage"),
});
