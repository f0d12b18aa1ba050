export type AuthAnswer =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  /** `words`: why not, to be shown. */
  | { readonly ok: false; readonly words: string };

/** Asks one of better-auth's endpoints, such as "/change-password". */
export async function callAuth(path: string, body: object): Promise<AuthAnswer> {
  const response = await post(`/api/auth${path}`, body);
  if (response === null) return { ok: false, words: "网络中断，请检查网络连接后重试" };
  if (!response.ok) return { ok: false, words: (await messageOf(response)) ?? "操作未成功，请稍后再试" };
  const answer: unknown = await response.json().catch(() => null);
  return { ok: true, body: typeof answer === "object" && answer !== null ? { ...answer } : {} };
}

export type SignInStep =
  | { readonly step: "done" }
  | { readonly step: "secondFactor" }
  | { readonly step: "refused"; readonly words: string };

/** The first step of signing in; the second one follows where the account has two factors. */
export async function signIn(username: string, password: string): Promise<SignInStep> {
  const answer = await callAuth("/sign-in/username", { username, password });
  if (!answer.ok) return { step: "refused", words: answer.words };
  return { step: answer.body.twoFactorRedirect === true ? "secondFactor" : "done" };
}

/** The second step: six digits of the authenticator, or one of the recovery codes. */
export function verifySecondFactor(typed: string): Promise<AuthAnswer> {
  const code = typed.trim();
  const path = /^\d{6}$/.test(code) ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code";
  return callAuth(path, { code });
}

/** Ends the session; the page is loaded anew so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
  window.location.assign("/login");
}

function post(path: string, body: object): Promise<Response | null> {
  return fetch(path, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
}

/** The server's own words, when they are meant for people. */
async function messageOf(response: Response): Promise<string | null> {
  const body: unknown = await response.json().catch(() => null);
  const message = firstMessage(body);
  return typeof message === "string" && /\p{Script=Han}/u.test(message) ? message : null;
}

/** Where to go after signing in: an address of ours, never another site's. */
export function safeRedirect(target: string | undefined): string {
  return target !== undefined && /^\/(?![/\\])/.test(target) ? target : "/";
}

/** Of better-auth's answers, or of our own refusals, which have the shape of GraphQL's. */
function firstMessage(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return null;
  if ("message" in body) return body.message;
  return "errors" in body && Array.isArray(body.errors) ? body.errors[0]?.message : null;
}
