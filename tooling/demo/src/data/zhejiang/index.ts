import { ZHEJIANG_AUTO_PARTS } from "./auto-parts.ts";
import { ZHEJIANG_FURNITURE } from "./furniture.ts";
import { AUTO_PARTS_PLATFORMS, FURNITURE_PLATFORMS } from "./platforms.ts";

export { ZHEJIANG_MAIN } from "./main-plan.ts";
export { SAMPLE_FIRMS } from "./sample-firms.ts";

/** Hand-written words of 浙江省's industries, by name. */
export const ZHEJIANG_INDUSTRIES = {
  定制家具: { texts: ZHEJIANG_FURNITURE, platforms: FURNITURE_PLATFORMS },
  汽车零部件: { texts: ZHEJIANG_AUTO_PARTS, platforms: AUTO_PARTS_PLATFORMS },
} as const;
