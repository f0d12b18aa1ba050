import { findRuleset, readBasis } from "@dengta/rules";
import { Button, Form, Input, Segmented, Spin } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { BLANK, groupDigits, showWan } from "../../../shared/format/index.ts";
import { problemOf } from "../../../shared/graphql/index.ts";
import { BY_LABELS, byOf, filterInput } from "../comparison/index.ts";
import { Frame } from "../frame/index.ts";
import { Problem } from "../problem/index.ts";
import { BY_CHOICES, useNationalSearch } from "../search/index.ts";
import styles from "./simulate.module.css";
import { type Simulated, SimulateQuery } from "./simulate.query.ts";

const CONTEXT = { additionalTypenames: ["Plan", "Snapshot", "Alert"] };

interface Limits {
  readonly rate: string;
  readonly enterpriseCap: string;
  readonly platformCap: string;
  /** 万元 to spend in all; blank: not limited. */
  readonly envelope: string;
}

/** The rules as they stand: where every assumption starts. */
function standing(): Limits {
  const ruleset = findRuleset("pilot-2022");
  const caps = ruleset === null ? [] : readBasis(ruleset, ruleset.validity.from).caps;
  const limit = (scope: string) => caps.find((cap) => cap.scope === scope && cap.limit !== null)?.limit ?? "";
  const rate = caps.find(({ scope, rateBps }) => scope === "enterprise" && rateBps !== null)?.rateBps ?? null;
  return {
    rate: rate === null ? "" : String(rate / 100),
    enterpriseCap: limit("enterprise"),
    platformCap: limit("platform"),
    envelope: "",
  };
}

/** 假设测算: what other caps, another rate or an envelope would give. */
export function SimulatePage() {
  const [search, change] = useNationalSearch();
  const [limits, setLimits] = useState<Limits>(standing);
  const chosen = byOf(search);
  const by = chosen === "industry" || chosen === "platform" ? chosen : "unit";
  const [{ data, error, fetching }, refetch] = useQuery({
    query: SimulateQuery,
    variables: {
      batchId: search.batch ?? null,
      by,
      filters: filterInput(search),
      rateBps: Math.round(Number(limits.rate) * 100),
      enterpriseCap: limits.enterpriseCap.trim(),
      platformCap: limits.platformCap.trim(),
    },
    context: CONTEXT,
  });
  const answer = data?.simulate;
  return (
    <Frame batchId={search.batch ?? null}>
      <main className={styles.page}>
        <header className={styles.head}>
          <h1>假设测算</h1>
          <b className={styles.mark}>假设测算，不是现行规则，不改动任何方案</b>
          <span>取各企业申请额（未填的按建议额）与假设上限的较小值；每户企业只计一次。</span>
        </header>
        <Form<Limits>
          layout="inline"
          initialValues={limits}
          onFinish={setLimits}
          className={styles.form ?? ""}
        >
          <Form.Item label="比例（%）" name="rate">
            <Input className={styles.input ?? ""} inputMode="decimal" />
          </Form.Item>
          <Form.Item label="每家企业封顶（万元）" name="enterpriseCap">
            <Input className={styles.input ?? ""} inputMode="decimal" />
          </Form.Item>
          <Form.Item label="每个平台封顶（万元）" name="platformCap">
            <Input className={styles.input ?? ""} inputMode="decimal" />
          </Form.Item>
          <Form.Item label="资金总额（万元，可空）" name="envelope">
            <Input className={styles.input ?? ""} inputMode="decimal" />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            测算
          </Button>
          <Segmented
            className={styles.segments ?? ""}
            aria-label="分组"
            value={by}
            options={(["unit", "industry", "platform"] as const).map((axis) => ({
              value: axis,
              label: BY_LABELS[axis],
            }))}
            onChange={(axis) => change({ by: BY_CHOICES.find((one) => one === axis) })}
          />
        </Form>
        {answer !== undefined && error === undefined ? (
          <Spin spinning={fetching}>
            <Result rows={answer.rows} total={answer.total} head={BY_LABELS[by]} envelope={limits.envelope} />
          </Spin>
        ) : error === undefined ? (
          <Spin size="large" className={styles.loading ?? ""} />
        ) : (
          <Problem title="未能测算" problem={problemOf(error)} onRetry={() => refetch()} />
        )}
      </main>
    </Frame>
  );
}

interface ResultProps {
  readonly rows: readonly Simulated[];
  readonly total: Simulated;
  readonly head: string;
  readonly envelope: string;
}

const HEADS = [
  "企业（户）",
  "金额变化（户）",
  "现行（万元）",
  "假设（万元）",
  "差额（万元）",
  "平台封顶核减（万元）",
];

function Result({ rows, total, head, envelope }: ResultProps) {
  return (
    <>
      <p className={styles.words} role="status">
        {`假设下合计 ${showWan(total.assumed)} 万元，${differenceWords(total.difference)}，涉及 ${groupDigits(String(total.changed))} 户。`}
        {envelopeWords(total, envelope)}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {HEADS.map((text) => (
              <th key={text} scope="col" className="number">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.key} row={row} />
          ))}
        </tbody>
        <tfoot>
          <Line row={total} />
        </tfoot>
      </table>
    </>
  );
}

function Line({ row }: { readonly row: Simulated }) {
  return (
    <tr>
      <th scope="row">{row.label || "未归平台"}</th>
      <td className="number">{groupDigits(String(row.firms))}</td>
      <td className="number">{groupDigits(String(row.changed))}</td>
      <td className="number">{showWan(row.eligible)}</td>
      <td className="number">{showWan(row.assumed)}</td>
      <td className="number">{signed(row.difference)}</td>
      <td className="number">{row.excess === null ? BLANK : showWan(row.excess)}</td>
    </tr>
  );
}

function signed(difference: string): string {
  return difference.startsWith("-") || Number(difference) === 0
    ? groupDigits(difference)
    : `+${groupDigits(difference)}`;
}

function differenceWords(difference: string): string {
  if (Number(difference) === 0) return "与现行相同";
  return difference.startsWith("-")
    ? `比现行减少 ${groupDigits(difference.slice(1))} 万元`
    : `比现行增加 ${groupDigits(difference)} 万元`;
}

function envelopeWords({ assumed }: Simulated, envelope: string): string {
  const limit = Number(envelope);
  if (envelope.trim() === "" || Number.isNaN(limit)) return "";
  const rest = limit - Number(assumed);
  return rest >= 0
    ? `在资金总额之内，余 ${groupDigits(rest.toFixed(2))} 万元。`
    : `超出资金总额 ${groupDigits((-rest).toFixed(2))} 万元，即只够 ${((limit / Number(assumed)) * 100).toFixed(2)}%。`;
}
