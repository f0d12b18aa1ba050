import { builder } from "../../schema/builder.ts";
import { NationalBatchType } from "../comparison/compare.type.ts";
import type {
  EnterpriseListing,
  EnterpriseProfile,
  PlatformKpi,
  PlatformLine,
  PlatformProfile,
  PlatformSolution,
} from "./profile.service.ts";
import { HIT_KINDS, type SearchHit } from "./search.service.ts";

const PriceType = builder.objectRef<PlatformSolution["prices"][number]>("ProfilePrice").implement({
  fields: (t) => ({
    scenario: t.exposeString("scenario"),
    kind: t.exposeString("kind", { description: "common or individual" }),
    price: t.expose("price", { type: "Wan", nullable: true }),
  }),
});

const SolutionType = builder.objectRef<PlatformSolution>("ProfileSolution").implement({
  fields: (t) => ({
    name: t.exposeString("name"),
    prices: t.field({
      type: [PriceType],
      complexity: { multiplier: 4 },
      resolve: ({ prices }) => [...prices],
    }),
  }),
});

const KpiType = builder.objectRef<PlatformKpi>("ProfileKpi").implement({
  fields: (t) => ({
    name: t.exposeString("name"),
    unit: t.exposeString("unit"),
    baseline: t.expose("baseline", { type: "Decimal", nullable: true }),
    target: t.expose("target", { type: "Decimal", nullable: true }),
    actual: t.expose("actual", { type: "Decimal", nullable: true }),
  }),
});

const LineType = builder.objectRef<PlatformLine>("PlatformProfileLine").implement({
  description: "The platform in one industry of one unit.",
  fields: (t) => ({
    regionCode: t.exposeString("regionCode"),
    industry: t.exposeString("industry"),
    planId: t.exposeID("planId"),
    version: t.exposeInt("version"),
    code: t.exposeString("code"),
    firms: t.exposeInt("firms"),
    costMissing: t.exposeInt("costMissing"),
    cost: t.expose("cost", { type: "Wan" }),
    requested: t.expose("requested", { type: "Wan" }),
    eligible: t.expose("eligible", { type: "Wan" }),
    headroom: t.expose("headroom", {
      type: "Decimal",
      description: "Within its plan; negative above the cap.",
    }),
    solutions: t.field({
      type: [SolutionType],
      complexity: { multiplier: 3 },
      resolve: ({ solutions }) => [...solutions],
    }),
    kpis: t.field({ type: [KpiType], complexity: { multiplier: 14 }, resolve: ({ kpis }) => [...kpis] }),
  }),
});

export const PlatformProfileType = builder.objectRef<PlatformProfile>("PlatformProfile").implement({
  description: "One platform over all units and industries of a batch.",
  fields: (t) => ({
    batch: t.field({ type: NationalBatchType, resolve: ({ batch }) => batch }),
    key: t.exposeString("key"),
    name: t.exposeString("name"),
    otherNames: t.exposeStringList("otherNames"),
    uscc: t.exposeString("uscc", { nullable: true }),
    eligible: t.expose("eligible", { type: "Wan" }),
    cap: t.expose("cap", { type: "Wan" }),
    headroom: t.expose("headroom", {
      type: "Decimal",
      description: "Over all units; negative above the cap.",
    }),
    lines: t.field({ type: [LineType], complexity: { multiplier: 5 }, resolve: ({ lines }) => [...lines] }),
  }),
});

const ListingType = builder.objectRef<EnterpriseListing>("EnterpriseListing").implement({
  description: "The firm as one unit lists it.",
  fields: (t) => ({
    regionCode: t.exposeString("regionCode"),
    industry: t.exposeString("industry"),
    platformKey: t.exposeString("platformKey", { nullable: true }),
    platformName: t.exposeString("platformName"),
    planId: t.exposeID("planId"),
    version: t.exposeInt("version"),
    code: t.exposeString("code"),
    name: t.exposeString("name"),
    position: t.exposeInt("position"),
    cost: t.expose("cost", { type: "Wan", nullable: true }),
    requested: t.expose("requested", { type: "Wan", nullable: true }),
    ceiling: t.expose("ceiling", { type: "Wan", nullable: true }),
    eligible: t.expose("eligible", { type: "Wan", nullable: true }),
    asks: t.exposeString("asks", { nullable: true }),
    level: t.exposeInt("level", { nullable: true }),
    targetLevel: t.exposeInt("targetLevel", { nullable: true }),
  }),
});

export const EnterpriseProfileType = builder.objectRef<EnterpriseProfile>("EnterpriseProfile").implement({
  description: "One firm over all units of a batch.",
  fields: (t) => ({
    batch: t.field({ type: NationalBatchType, resolve: ({ batch }) => batch }),
    key: t.exposeString("key"),
    name: t.exposeString("name"),
    otherNames: t.exposeStringList("otherNames"),
    uscc: t.exposeString("uscc", { nullable: true }),
    registeredIn: t.exposeString("registeredIn", { nullable: true }),
    listings: t.field({ type: [ListingType], resolve: ({ listings }) => [...listings] }),
  }),
});

const HitKindType = builder.enumType("SearchHitKind", { values: HIT_KINDS });

export const SearchHitType = builder.objectRef<SearchHit>("SearchHit").implement({
  fields: (t) => ({
    kind: t.expose("kind", { type: HitKindType }),
    key: t.exposeString("key"),
    label: t.exposeString("label"),
    detail: t.exposeString("detail"),
  }),
});
