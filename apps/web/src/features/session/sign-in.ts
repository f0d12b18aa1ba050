/** Signs in through better-auth's own endpoint. Returns the words to show, or null when it worked. */
export async function signIn(username: string, password: string): Promise<string | null> {
  const response = await post("/api/auth/sign-in/username", { username, password });
  if (response === null) return "网络中断，请检查网络连接后重试";
  if (response.ok) return null;
  return (await messageOf(response)) ?? "登录未成功，请稍后再试";
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
  const message = typeof body === "object" && body !== null && "message" in body ? body.message : null;
  return typeof message === "string" && /\p{Script=Han}/u.test(message) ? message : null;
}

/** Where to go after signing in: an address of ours, never another site's. */
export function safeRedirect(target: string | undefined): string {
  return target !== undefined && /^\/(?![/\\])/.test(target) ? target : "/";
}
