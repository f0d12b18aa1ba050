import { Alert, Button } from "antd";
import type { RequestProblem } from "../../../shared/graphql/index.ts";

interface ProblemProps {
  readonly title: string;
  readonly problem: RequestProblem;
  readonly onRetry: () => void;
}

/** A page that could not be read: what, why, and a way on. */
export function Problem({ title, problem, onRetry }: ProblemProps) {
  return (
    <Alert
      type="error"
      showIcon
      style={{ margin: 24 }}
      title={title}
      description={problem.message}
      action={<Button onClick={onRetry}>重试</Button>}
    />
  );
}
