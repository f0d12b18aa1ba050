import { AREA_LABELS, AREAS, findRegion, nameWithCity, provinceOf } from "@dengta/domain";
import { Prisma } from "../../db/index.ts";

/** What rows of a comparison stand for. Levels combine: an industry by unit, a platform by unit and industry. */
export const AXES = ["area", "unit", "industry", "platform", "enterprise"] as const;
export type Axis = (typeof AXES)[number];
export type GroupAxis = Exclude<Axis, "enterprise">;

/**
 * Column of the grouping; `f` a fact, `c` its snapshot's unit and area, `a` the catalogue's name of its industry.
 * A fact without a platform belongs to the group "".
 */
export function keyColumn(axis: GroupAxis): Prisma.Sql {
  switch (axis) {
    case "area":
      return Prisma.sql`c.area`;
    case "unit":
      return Prisma.sql`c.unit`;
    case "industry":
      return Prisma.sql`coalesce(a.name, f."industryKey")`;
    case "platform":
      return Prisma.sql`coalesce(f."platformKey", '')`;
  }
}

/** The name a group of firms is known by, as written; '' where the domain names it. */
export function nameColumn(axis: GroupAxis): Prisma.Sql {
  if (axis === "industry") return Prisma.sql`coalesce(a.name, f."industryName")`;
  return axis === "platform" ? Prisma.sql`f."platformName"` : Prisma.sql`''`;
}

/** Units and areas are named by the domain; the others by what was written, where this is null. */
export function nameOfKey(axis: GroupAxis, key: string, withCities: boolean): string | null {
  if (axis === "area") return AREAS.flatMap((area) => (area === key ? [AREA_LABELS[area]] : []))[0] ?? key;
  if (axis === "unit")
    return (withCities ? nameWithCity(provinceOf(key)) : findRegion(key)?.shortName) ?? key;
  return axis === "platform" && key === "" ? "未归平台" : null;
}
