import { Alert, Button, Checkbox, Form, Input, InputNumber, Typography } from "antd";
import { useState } from "react";
import { useMutation, useQuery } from "urql";
import { formatInstant } from "../../shared/format/index.ts";
import { graphql, problemOf } from "../../shared/graphql/index.ts";
import styles from "./account.module.css";

const TokensQuery = graphql(`
  query OwnTokens {
    myApiTokens { id name start scopes createdAt expiresAt lastUsedAt revokedAt }
  }
`);
const CreateMutation = graphql(`
  mutation CreateToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      __typename
      ... on Error { code message }
      ... on CreateApiTokenPayload { secret token { id } }
    }
  }
`);
const RevokeMutation = graphql(`
  mutation RevokeToken($id: ID!) {
    revokeApiToken(id: $id) { __typename ... on Error { code message } }
  }
`);

const SCOPES = [
  { value: "read" as const, label: "读取" },
  { value: "write" as const, label: "写入" },
  { value: "files" as const, label: "下载文件" },
];

interface Typed {
  readonly name: string;
  readonly scopes: ("read" | "write" | "files")[];
  readonly days: number;
}

/** 接口令牌: keys with which programs act as the account. */
export function Tokens() {
  const [{ data }, refresh] = useQuery({ query: TokensQuery, requestPolicy: "network-only" });
  const [{ fetching }, create] = useMutation(CreateMutation);
  const [, revoke] = useMutation(RevokeMutation);
  const [secret, setSecret] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const again = () => refresh({ requestPolicy: "network-only" });

  async function submit(input: Typed) {
    const { data: answer, error } = await create({ input });
    const result = answer?.createApiToken;
    setSecret(result?.__typename === "CreateApiTokenPayload" ? result.secret : null);
    const refused = result !== undefined && "message" in result ? result.message : null;
    setProblem(error === undefined ? refused : problemOf(error).message);
    again();
  }

  async function revokeOne(id: string) {
    await revoke({ id });
    again();
  }

  return (
    <section aria-labelledby="tokens-title">
      <h2 id="tokens-title">接口令牌</h2>
      <p className={styles.words}>
        供其他系统以您的账号和权限调用接口。令牌只显示一次，请勿发给他人，不用时撤销。
      </p>
      {secret === null ? null : (
        <Alert
          className={styles.problem ?? ""}
          type="success"
          title="令牌已建立，只显示这一次"
          description={
            <Typography.Text copyable={{ tooltips: ["复制", "已复制"] }}>{secret}</Typography.Text>
          }
        />
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">用途</th>
            <th scope="col">开头</th>
            <th scope="col">范围</th>
            <th scope="col">有效至</th>
            <th scope="col">最近使用</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {data?.myApiTokens.length === 0 ? (
            <tr>
              <td colSpan={6}>没有令牌</td>
            </tr>
          ) : null}
          {data?.myApiTokens.map((token) => (
            <tr key={token.id}>
              <td>{token.name}</td>
              <td>{token.start}…</td>
              <td>
                {SCOPES.flatMap(({ value, label }) => (token.scopes.includes(value) ? [label] : [])).join(
                  "、",
                )}
              </td>
              <td>{formatInstant(token.expiresAt)}</td>
              <td>{token.lastUsedAt === null ? "从未" : formatInstant(token.lastUsedAt)}</td>
              <td>
                {token.revokedAt === null ? (
                  <Button size="small" onClick={() => void revokeOne(token.id)}>
                    撤销
                  </Button>
                ) : (
                  "已撤销"
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Form<Typed>
        className={styles.inline ?? ""}
        layout="inline"
        initialValues={{ scopes: ["read"], days: 90 }}
        onFinish={submit}
        requiredMark={false}
      >
        <Form.Item name="name" label="用途" rules={[{ required: true, message: "请填写用途" }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="scopes" label="范围">
          <Checkbox.Group options={SCOPES} />
        </Form.Item>
        <Form.Item name="days" label="有效天数">
          <InputNumber min={1} max={366} precision={0} />
        </Form.Item>
        <Button htmlType="submit" loading={fetching}>
          建立令牌
        </Button>
      </Form>
      {problem === null ? null : (
        <Alert className={styles.problem ?? ""} type="error" showIcon title={problem} role="alert" />
      )}
    </section>
  );
}
