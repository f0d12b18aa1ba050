export * from "./accounts.ts";
export * from "./auth.ts";
export * from "./client-address.ts";
export * from "./password-policy.ts";
export * from "./people.ts";
export * from "./person.ts";
export * from "./sign-in-attempts.ts";
export * from "./sign-in-policy.ts";
