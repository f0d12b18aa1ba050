import { Button } from "antd";
import type { RequestProblem } from "../../../shared/graphql/index.ts";
import { Notice } from "../../../shared/ui/index.ts";

interface ProblemProps {
  readonly title: string;
  readonly problem: RequestProblem;
  readonly onRetry: () => void;
}

/** A page that could not be read: what, why, and a way on. */
export function Problem({ title, problem, onRetry }: ProblemProps) {
  return (
    <Notice
      title={title}
      words={problem.message}
      action={
        <Button type="primary" onClick={onRetry}>
          重试
        </Button>
      }
    />
  );
}
