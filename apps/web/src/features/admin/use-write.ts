import { useState } from "react";
import { type AnyVariables, type TypedDocumentNode, useClient } from "urql";
import { problemOf } from "../../shared/graphql/index.ts";

interface Answer {
  readonly result: object;
}

export interface Write {
  readonly busy: boolean;
  /** Why the last write was refused; null where it was not. */
  readonly problem: string | null;
  /** Whether it was written. */
  readonly run: <V extends AnyVariables>(
    document: TypedDocumentNode<Answer, V>,
    variables: V,
  ) => Promise<boolean>;
}

/** One write of an administrator's form: `done` runs after it was taken. */
export function useWrite(done: () => void): Write {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run: Write["run"] = async (document, variables) => {
    setBusy(true);
    const { data, error } = await client.mutation<Answer, AnyVariables>(document, variables).toPromise();
    setBusy(false);
    const refused = error === undefined ? messageOf(data?.result) : problemOf(error).message;
    setProblem(refused);
    if (refused === null) done();
    return refused === null;
  };
  return { busy, problem, run };
}

function messageOf(result: object | undefined): string | null {
  if (result === undefined) return "服务没有返回内容，请重试";
  return "message" in result && typeof result.message === "string" ? result.message : null;
}
