import { useQuery } from "urql";
import { graphql } from "../../shared/graphql/index.ts";
import styles from "./login-page.module.css";

const DemoAccountsQuery = graphql(`
  query DemoAccounts {
    appInfo { demo demoAccounts { username name password } }
  }
`);

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
}

/** The accounts of the demo data; nothing where the data is real. */
export function DemoAccounts({ onChoose }: { readonly onChoose: (account: DemoAccount) => void }) {
  const [{ data }] = useQuery({ query: DemoAccountsQuery });
  if (data?.appInfo.demo !== true) return null;
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">演示账号</h2>
      <p>当前为演示数据，数字均为虚构。点选账号后登录。</p>
      <div className={styles.accounts}>
        {data.appInfo.demoAccounts.map(({ username, name, password }) => (
          <button
            key={username}
            type="button"
            className={styles.account}
            onClick={() => onChoose({ username, password })}
          >
            {name.replace("（演示）", "")}
            <span>{username}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
