export * from "./batch.find.ts";
