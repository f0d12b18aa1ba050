import { dictionary } from "@zxcvbn-ts/language-common";
import { InvalidInputError } from "../kernel/errors.ts";
import { LIMITS } from "../limits.ts";

/** What a password has to be. Set by the operator; the defaults follow the installation's 等保 level. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  /** How many of the four kinds of characters: lower case, upper case, digits, others. */
  readonly kinds: number;
  /** Days after which it has to be changed; null: never. */
  readonly maximumAgeDays: number | null;
}

const COMMON: ReadonlySet<string> = new Set(dictionary["passwords-common"]);
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** Throws {@link InvalidInputError} with the first rule the password breaks, and how to put it right. */
export function requireUsablePassword(policy: PasswordPolicy, password: string, username: string): void {
  const maximum = LIMITS.signIn.passwordMaximum;
  if (password.length < policy.minimumLength || password.length > maximum)
    throw new InvalidInputError(`密码应为 ${policy.minimumLength} 至 ${maximum} 位`, "PASSWORD_LENGTH");
  const plain = password.toLowerCase();
  const name = username.toLowerCase();
  if (name.length >= 3 && (plain.includes(name) || plain.includes([...name].reverse().join(""))))
    throw new InvalidInputError("密码不能包含用户名，请另设一个", "PASSWORD_CONTAINS_USERNAME");
  if (COMMON.has(plain) || COMMON.has(withoutDecoration(plain)) || isMonotonous(plain))
    throw new InvalidInputError("密码过于常见，容易被猜到，请另设一个", "PASSWORD_TOO_COMMON");
  if (KINDS.filter((kind) => kind.test(password)).length < policy.kinds)
    throw new InvalidInputError(
      `密码应包含小写字母、大写字母、数字、符号中的至少 ${policy.kinds} 种`,
      "PASSWORD_TOO_PLAIN",
    );
}

/** "password2022!" is as common as "password". */
function withoutDecoration(plain: string): string {
  return plain.replace(/^[\d\W_]+|[\d\W_]+$/g, "");
}

/** Few different characters, or nothing but neighbours: "11112222", "abcdefgh", "87654321". */
function isMonotonous(plain: string): boolean {
  const codes = [...plain].map((character) => character.codePointAt(0) ?? 0);
  if (new Set(codes).size <= 3) return true;
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
