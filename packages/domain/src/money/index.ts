export * from "./fen.ts";
export * from "./wan.ts";
