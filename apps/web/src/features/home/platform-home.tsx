import { Button } from "antd";
import { useQuery } from "urql";
import { problemOf } from "../../shared/graphql/index.ts";
import { Notice } from "../../shared/ui/index.ts";
import styles from "./home.module.css";
import { MyPlatformsQuery } from "./platform.query.ts";
import { PlatformForm } from "./platform-form.tsx";

/** A service platform's one page: its own 附5, once per industry it serves, and its own firms. */
export function PlatformHome() {
  const [{ data, error }, refresh] = useQuery({ query: MyPlatformsQuery, requestPolicy: "network-only" });
  if (error !== undefined)
    return (
      <Notice
        title="未能读取"
        words={problemOf(error).message}
        action={<Button onClick={() => refresh()}>重新读取</Button>}
      />
    );
  if (data === undefined) return <Notice title="正在读取" />;
  if (data.myPlatforms.length === 0)
    return <Notice title="尚未列入方案" words="省级主管部门将贵平台列入方案后，即可在此填报附5。" />;
  return (
    <main className={styles.page}>
      {data.myPlatforms.map((platform) => (
        <PlatformForm key={platform.id} platform={platform} />
      ))}
    </main>
  );
}
