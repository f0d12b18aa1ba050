import type { CombinedError } from "@urql/core";

/** What went wrong with a request, in the words to show. `offline`: nothing reached the server. */
export interface RequestProblem {
  readonly kind: "offline" | "refused" | "failed";
  readonly code: string;
  readonly message: string;
}

function codesOf(error: CombinedError): string[] {
  return error.graphQLErrors.map(({ extensions }) => String(extensions?.code ?? ""));
}

export function isSignedOut(error: CombinedError): boolean {
  return codesOf(error).includes("NOT_SIGNED_IN");
}

/** Whether any result of a mutation is the refusal of somebody who is not signed in. */
export function saysSignedOut(data: unknown): boolean {
  if (typeof data !== "object" || data === null) return false;
  return Object.values(data).some(
    (result: unknown) =>
      typeof result === "object" && result !== null && "code" in result && result.code === "NOT_SIGNED_IN",
  );
}

/** Puts a transport or GraphQL error into words; the server's own message when it has one. */
export function problemOf(error: CombinedError): RequestProblem {
  const [first] = error.graphQLErrors;
  if (first !== undefined) {
    const code = String(first.extensions?.code ?? "FAILED");
    // The database cannot serve now: nothing was written, trying again later is right.
    if (code === "DATABASE_UNAVAILABLE")
      return { kind: "offline", code: "UNAVAILABLE", message: "服务暂时不可用，请稍后重试" };
    return { kind: isChinese(first.message) ? "refused" : "failed", code, message: wordsOf(first.message) };
  }
  const status = responseStatus(error);
  if (status === null) {
    return { kind: "offline", code: "OFFLINE", message: "网络中断，请检查网络连接" };
  }
  if (status === 413) {
    return { kind: "refused", code: "BODY_TOO_LARGE", message: "内容过大，请拆分后重试" };
  }
  // A gateway without its server: nothing was written, trying again later is right.
  if (status >= 502 && status <= 504) {
    return { kind: "offline", code: "UNAVAILABLE", message: "服务暂时不可用，请稍后重试" };
  }
  return { kind: "failed", code: `HTTP_${status}`, message: "服务出现异常，请稍后重试" };
}

function responseStatus(error: CombinedError): number | null {
  const response: unknown = error.response;
  return typeof response === "object" && response !== null && "status" in response
    ? Number(response.status)
    : null;
}

function wordsOf(message: string): string {
  return isChinese(message) ? message : "服务出现异常，请稍后重试；如仍出现请联系管理员";
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** An object of a result union that carries a code and a message is a refusal. */
export interface Refusal {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
}

export function isRefusal(result: { readonly __typename?: string | undefined }): result is Refusal {
  return result.__typename?.endsWith("Error") === true;
}
