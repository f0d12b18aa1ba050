export * from "./first-administrator.ts";
export * from "./seed.ts";
