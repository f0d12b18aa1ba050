import { COMPONENTS, MEDICAL_DEVICES, PACKAGING } from "./electronics.ts";
import { CUSTOM_FURNITURE, GARMENTS, HOME_APPLIANCES, TEXTILE_DYEING } from "./home.ts";
import { AUTO_PARTS, BEARINGS, FARM_MACHINERY, GENERAL_PARTS, PUMPS_VALVES } from "./machinery.ts";
import { HAND_TOOLS, MOULDS, NONFERROUS, PLASTICS } from "./metal.ts";
import { FARM_PRODUCE, FOOD, HERBAL_MEDICINE, NEW_CHEMICALS } from "./process.ts";
import type { IndustryProfile } from "./profile.ts";

export type { IndustryProfile, Theme } from "./profile.ts";

export const INDUSTRY_PROFILES: readonly IndustryProfile[] = [
  CUSTOM_FURNITURE,
  AUTO_PARTS,
  GENERAL_PARTS,
  MOULDS,
  BEARINGS,
  PUMPS_VALVES,
  HAND_TOOLS,
  FARM_MACHINERY,
  NONFERROUS,
  PLASTICS,
  HOME_APPLIANCES,
  COMPONENTS,
  MEDICAL_DEVICES,
  PACKAGING,
  GARMENTS,
  TEXTILE_DYEING,
  NEW_CHEMICALS,
  FOOD,
  FARM_PRODUCE,
  HERBAL_MEDICINE,
];

export function profileOf(name: string): IndustryProfile {
  const profile = INDUSTRY_PROFILES.find((item) => item.name === name);
  if (profile === undefined) throw new Error(`no demo industry ${name}`);
  return profile;
}
