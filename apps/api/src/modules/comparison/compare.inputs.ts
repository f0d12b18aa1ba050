import { AREAS, CITY_FILTERS, MEASURE_KEYS } from "@dengta/domain";
import { z } from "zod";
import { builder } from "../../schema/builder.ts";
import { ASKS } from "../facts/index.ts";
import { AXES } from "./axes.ts";
import type { FactFilters } from "./scope.ts";

export const AxisType = builder.enumType("ComparisonAxis", { values: AXES });
export const MeasureKeyType = builder.enumType("MeasureKey", {
  values: MEASURE_KEYS,
  description: "Figures that groups are compared by; `measures` says what each one is.",
});
export const AsksType = builder.enumType("EnterpriseAsks", {
  values: ASKS,
  description:
    "What a firm with a cost asks for: all that the rate or the cap allows (to 0.01 万元), less, or nothing yet.",
});
const CityFilterType = builder.enumType("CityFilter", {
  values: CITY_FILTERS,
  description: "含/不含/仅 计划单列市: a separately planned city reports apart from its province.",
});
const AreaType = builder.enumType("Area", { values: AREAS, description: "东部, 中部, 西部, 东北" });

export const FiltersInput = builder.inputType("FactFilters", {
  fields: (t) => ({
    cities: t.field({ type: CityFilterType, defaultValue: "all" }),
    area: t.field({ type: AreaType, required: false, description: "null: the whole country." }),
    units: t.stringList({
      required: false,
      description: "Codes of units; null: all.",
      validate: z.array(z.string()).max(37).nullish(),
    }),
    industry: t.string({ required: false, description: "Name in the catalogue, or a row's key." }),
    platform: t.string({ required: false, description: "USCC, or a row's key." }),
  }),
});

interface WrittenFilters {
  readonly cities: FactFilters["cities"];
  readonly area?: FactFilters["area"] | undefined;
  readonly units?: readonly string[] | null | undefined;
  readonly industry?: string | null | undefined;
  readonly platform?: string | null | undefined;
}

export function filtersOf(written: WrittenFilters | null | undefined): FactFilters {
  return {
    cities: written?.cities ?? "all",
    area: written?.area ?? null,
    units: written?.units ?? [],
    industry: written?.industry ?? null,
    platform: written?.platform ?? null,
  };
}
