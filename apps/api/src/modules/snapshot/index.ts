export * from "./snapshot.service.ts";
