import { Button } from "antd";
import { useMutation, useQuery } from "urql";
import { formatInstant } from "../../shared/format/index.ts";
import { graphql } from "../../shared/graphql/index.ts";
import styles from "./account.module.css";

const SessionsQuery = graphql(`
  query OwnSessions {
    mySessions { id current createdAt lastUsedAt address userAgent }
  }
`);
const EndMutation = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) { __typename ... on Error { code message } }
  }
`);

/** 登录记录: the browsers the account is signed in with. */
export function Sessions() {
  const [{ data }, refresh] = useQuery({ query: SessionsQuery, requestPolicy: "network-only" });
  const [{ fetching }, end] = useMutation(EndMutation);

  async function endOne(id: string) {
    await end({ id });
    refresh({ requestPolicy: "network-only" });
  }

  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">登录中的浏览器</h2>
      <p className={styles.words}>有不认识的，请退出它并修改密码。</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">浏览器</th>
            <th scope="col">网络地址</th>
            <th scope="col">登录时间</th>
            <th scope="col">最近使用</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {data?.mySessions.map((session) => (
            <tr key={session.id}>
              <td>{browserOf(session.userAgent)}</td>
              <td>{session.address ?? "—"}</td>
              <td>{formatInstant(session.createdAt)}</td>
              <td>{formatInstant(session.lastUsedAt)}</td>
              <td>
                {session.current ? (
                  "本次登录"
                ) : (
                  <Button size="small" disabled={fetching} onClick={() => void endOne(session.id)}>
                    退出
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Qaxbrowser/i, "奇安信浏览器"],
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, "Windows"],
  [/UOS|Uos/, "统信"],
  [/Mac OS/, "macOS"],
  [/Android/, "Android"],
  [/Linux/, "Linux"],
];

/** "Chrome，Windows" from what a browser says of itself. */
function browserOf(userAgent: string | null): string {
  if (userAgent === null || userAgent === "") return "未知";
  const find = (list: typeof BROWSERS) => list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "其他";
  return `${find(BROWSERS)}，${find(SYSTEMS)}`;
}
