import { ROLES, type Role } from "@dengta/domain";
import { z } from "zod";
import type { PasswordPolicy } from "./password-policy.ts";

/** How people sign in and stay signed in. Every value is the operator's; the 等保 level sets what is not given. */
export interface SignInPolicy {
  readonly password: PasswordPolicy;
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number;
  /** Hours after which a session ends whatever happens in it. */
  readonly absoluteHours: number;
  /** Roles that see nothing until they have set up a second factor. */
  readonly twoFactorRoles: readonly Role[];
}

/**
 * GB/T 22239-2019 (8.1.4.1) asks for complex passwords that are changed from time to time, and from level 3 on for
 * a second factor; it names no figures. These are ours, and each has its own setting.
 */
const BY_LEVEL = {
  2: { minimumLength: 8, kinds: 2, maximumAgeDays: 0, idleMinutes: 120, twoFactorRoles: [] },
  3: {
    minimumLength: 10,
    kinds: 3,
    maximumAgeDays: 90,
    idleMinutes: 30,
    twoFactorRoles: ["nationalAdministrator", "nationalReviewer"],
  },
} as const;

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    blankIsUnset,
    z.coerce
      .number(`应为 ${least} 至 ${most} 的整数`)
      .int()
      .min(least, `至少 ${least}`)
      .max(most, `最多 ${most}`)
      .optional(),
  );
const roles = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  )
  .pipe(z.array(z.enum(ROLES, `应为角色名，以逗号分隔：${ROLES.join("、")}`)));

/** Settings by the names of their environment variables. */
export const SIGN_IN_VARIABLES = {
  PROTECTION_LEVEL: z.preprocess(
    blankIsUnset,
    z.enum(["2", "3"], "应为 2 或 3（等级保护的级别）").default("2"),
  ),
  PASSWORD_MIN_LENGTH: wholeNumber(8, 64),
  PASSWORD_KINDS: wholeNumber(1, 4),
  PASSWORD_MAX_AGE_DAYS: wholeNumber(0, 3_650),
  SESSION_IDLE_MINUTES: wholeNumber(5, 1_440),
  SESSION_HOURS: wholeNumber(1, 168),
  TWO_FACTOR_ROLES: z.preprocess((value) => (value === "none" ? "" : blankIsUnset(value)), roles.optional()),
};

const settings = z.object(SIGN_IN_VARIABLES);

/** What the settings come to, with the level's values where one is not given. */
export function signInPolicy(given: z.output<typeof settings>): SignInPolicy {
  const level = BY_LEVEL[given.PROTECTION_LEVEL === "3" ? 3 : 2];
  const maximumAgeDays = given.PASSWORD_MAX_AGE_DAYS ?? level.maximumAgeDays;
  return {
    password: {
      minimumLength: given.PASSWORD_MIN_LENGTH ?? level.minimumLength,
      kinds: given.PASSWORD_KINDS ?? level.kinds,
      maximumAgeDays: maximumAgeDays === 0 ? null : maximumAgeDays,
    },
    idleMinutes: given.SESSION_IDLE_MINUTES ?? level.idleMinutes,
    absoluteHours: given.SESSION_HOURS ?? 12,
    twoFactorRoles: given.TWO_FACTOR_ROLES ?? level.twoFactorRoles,
  };
}
