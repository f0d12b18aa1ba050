import { SEVERITY_LABELS } from "@dengta/domain";
import { type BookCheck, type BookRule, citationWords, ruleBookOf, STANDARD_CATALOGUE } from "@dengta/rules";
import { useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { Grade } from "../../shared/ui/index.ts";
import styles from "./rules-page.module.css";

const RULESETS = STANDARD_CATALOGUE.rulesets;

/** 规则手册: what is calculated and checked, on which clause, from the very values that do it. */
export function RulesPage() {
  const { of } = useSearch({ from: "/signed-in/rules" });
  const [filter, setFilter] = useState("");
  const [setId, setSetId] = useState(RULESETS[0]?.id);
  const ruleset = RULESETS.find(({ id }) => id === setId);
  const [template] = STANDARD_CATALOGUE.templates;
  const book = useMemo(
    () =>
      ruleset === undefined || template === undefined
        ? null
        : ruleBookOf({ ruleset, template, asOf: ruleset.validity.from }),
    [ruleset, template],
  );
  useEffect(() => {
    if (of !== undefined) document.getElementById(of)?.scrollIntoView({ block: "center" });
  }, [of]);
  if (book === null) return <p>没有可用的规则集。</p>;
  const checks = book.checks.filter((check) => matches(check, filter.trim()));
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1>规则手册</h1>
        {RULESETS.length < 2 ? null : (
          <select value={setId} onChange={(event) => setSetId(event.target.value)} aria-label="规则集">
            {RULESETS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <p>
          {book.ruleset.name}，{book.ruleset.key.documentNumber}，第 {book.ruleset.version}{" "}
          版。本页由系统所用的规则生成，与测算和校验一致。
        </p>
      </header>
      <Rules rules={book.rules} chosen={of} />
      <Examples examples={book.examples} />
      <section className={styles.panel} aria-labelledby="checks">
        <div className={styles.bar}>
          <h2 id="checks">
            校验（{checks.length} 项
            {checks.length === book.checks.length ? "" : `，共 ${book.checks.length} 项`}）
          </h2>
          <input
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            placeholder="按名称、条款或内容查找"
            aria-label="查找校验"
          />
        </div>
        {checks.length === 0 ? <p className={styles.soft}>没有符合的校验，请换一个词。</p> : null}
        <dl className={styles.checks}>
          {checks.map((check) => (
            <Check key={check.code} check={check} chosen={of === check.code} />
          ))}
        </dl>
      </section>
      <Coverage rows={book.coverage} titles={new Map(book.checks.map(({ code, title }) => [code, title]))} />
    </article>
  );
}

function matches({ code, title, sentence, citation }: BookCheck, word: string): boolean {
  return [code, title, sentence, citation.clause].some((text) =>
    text.toLowerCase().includes(word.toLowerCase()),
  );
}

function Rules({
  rules,
  chosen,
}: {
  readonly rules: readonly BookRule[];
  readonly chosen: string | undefined;
}) {
  return (
    <section className={styles.panel} aria-labelledby="rules">
      <h2 id="rules">测算规则</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">规则</th>
            <th scope="col">算式</th>
            <th scope="col">适用日期</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {rules.flatMap(({ id, name, versions }) =>
            versions.map(({ from, to, value, citation, document }) => (
              <tr key={`${id} ${from}`} id={id} className={id === chosen ? styles.chosen : undefined}>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <td className={styles.dates}>
                  {from} 起{to === null ? "" : `，${to} 前`}
                </td>
                <td>
                  {citationWords(citation, document)}
                  {citation.quote === undefined ? null : (
                    <div className={styles.soft}>“{citation.quote}”</div>
                  )}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

type ExampleRows = ReturnType<typeof ruleBookOf>["examples"];

function Examples({ examples }: { readonly examples: ExampleRows }) {
  return (
    <section className={styles.panel} aria-labelledby="examples">
      <h2 id="examples">算例（单位：万元）</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className="number">
              成本
            </th>
            <th scope="col" className="number">
              申请
            </th>
            <th scope="col">结论</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ cost, requested, statement }) => (
            <tr key={cost}>
              <td className="number">{cost}</td>
              <td className="number">{requested ?? "未填"}</td>
              <td>{statement}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Check({ check, chosen }: { readonly check: BookCheck; readonly chosen: boolean }) {
  const { code, title, severity, sentence, next, citation, document, example } = check;
  return (
    <div id={code} className={chosen ? styles.chosen : undefined}>
      <dt>
        <Grade severity={severity} /> {title} <code>{code}</code>
      </dt>
      <dd>
        <p>
          {sentence}。<span className={styles.next}>{next}。</span>
        </p>
        <p className={styles.soft}>依据：{citationWords(citation, document)}</p>
        {example === null ? null : (
          <p className={styles.soft}>
            例：{example.raises} → {SEVERITY_LABELS[severity]}；{example.quiet} → 不提出
          </p>
        )}
      </dd>
    </div>
  );
}

type CoverageRows = ReturnType<typeof ruleBookOf>["coverage"];

function Coverage({
  rows,
  titles,
}: {
  readonly rows: CoverageRows;
  readonly titles: ReadonlyMap<string, string>;
}) {
  return (
    <section className={styles.panel} aria-labelledby="coverage">
      <h2 id="coverage">模板各条与校验对照</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">模板</th>
            <th scope="col">校验</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, words, checks }) => (
            <tr key={part}>
              <th scope="row">{words}</th>
              <td>
                {checks.length === 0 ? (
                  <span className={styles.soft}>没有校验</span>
                ) : (
                  checks.map((code) => titles.get(code) ?? code).join("、")
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
