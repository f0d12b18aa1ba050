export * from "./document.read.ts";
export * from "./document.values.ts";
export * from "./document.write.ts";
