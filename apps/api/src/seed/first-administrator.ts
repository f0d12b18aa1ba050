import { randomBytes } from "node:crypto";
import { type Auth, createAccount } from "../auth/index.ts";

export interface FirstAdministrator {
  readonly username: string;
  readonly password: string;
}

/** Lets somebody into an installation that starts empty: the password is told once and kept as a hash only. */
export async function createFirstAdministrator(auth: Auth): Promise<FirstAdministrator> {
  const password = randomBytes(12).toString("base64url");
  await createAccount(auth, {
    username: "admin",
    password,
    name: "部级管理员",
    role: "nationalAdministrator",
    regionCode: null,
    platformName: null,
    passwordChangeRequired: true,
  });
  return { username: "admin", password };
}
