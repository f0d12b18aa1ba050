export * from "./demo-package.ts";
export * from "./first-administrator.ts";
export * from "./is-empty.ts";
