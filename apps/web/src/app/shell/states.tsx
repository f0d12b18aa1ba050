import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { Notice } from "../../shared/ui/index.ts";

export function LoadingPage() {
  return <Notice title="正在读取" />;
}

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const message = error instanceof Error ? error.message : "";
  const words = /\p{Script=Han}/u.test(message) ? message : "页面出现异常，您已保存的内容不受影响";
  return (
    <Notice
      title="未能打开本页"
      words={words}
      action={
        <Button
          type="primary"
          onClick={() => {
            reset();
            window.location.reload();
          }}
        >
          重新读取
        </Button>
      }
    />
  );
}

export function NotFoundPage() {
  return (
    <Notice
      title="没有这个页面"
      words="链接可能有误，或内容已被删除。"
      action={<Link to="/">回到首页</Link>}
    />
  );
}
