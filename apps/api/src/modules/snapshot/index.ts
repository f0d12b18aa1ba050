export * from "./canonical-json.ts";
export * from "./snapshot.service.ts";
