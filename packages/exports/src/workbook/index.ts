export { cellAddress } from "./address.ts";
export * from "./errors.ts";
export * from "./limits.ts";
export * from "./model.ts";
export { openWorkbook } from "./open.ts";
export { type BudgetOptions, READ_BUDGET, ReadBudget } from "./read-budget.ts";
