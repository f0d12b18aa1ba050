export * from "./name-keys.ts";
