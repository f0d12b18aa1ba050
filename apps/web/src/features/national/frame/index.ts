export * from "./frame.tsx";
