import type { Role } from "@dengta/domain";
import { newId } from "../kernel/ids.ts";
import type { Auth } from "./auth.ts";

export interface NewAccount {
  readonly username: string;
  readonly password: string;
  /** As shown: 浙江省填报人. */
  readonly name: string;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly platformName: string | null;
  /** The password is known to somebody else: it opens nothing but the page that changes it. */
  readonly passwordChangeRequired?: boolean;
}

/** Makes an account that can sign in, with its password hashed by better-auth. Returns its id. */
export async function createAccount(auth: Auth, account: NewAccount): Promise<string> {
  const { internalAdapter, password } = await auth.$context;
  const row = {
    id: newId("User"),
    name: account.name,
    // better-auth wants an address; "invalid" can never receive anything (RFC 2606).
    email: `${account.username.toLowerCase()}@users.invalid`,
    emailVerified: true,
    username: account.username,
    role: account.role,
    regionCode: account.regionCode,
    platformName: account.platformName,
    disabled: false,
    passwordChangeRequired: account.passwordChangeRequired ?? false,
  };
  const user = await internalAdapter.createUser(row, { method: "username" });
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: "credential",
    password: await password.hash(account.password),
  });
  return user.id;
}
