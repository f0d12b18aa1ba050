import { useNavigate } from "@tanstack/react-router";
import { AutoComplete, Input } from "antd";
import { useEffect, useState } from "react";
import { useQuery } from "urql";
import type { ResultOf } from "../../../shared/graphql/index.ts";
import { filtersOf, useNationalSearch } from "../search/index.ts";
import styles from "./frame.module.css";
import { SearchQuery } from "./frame.query.ts";

type Hit = ResultOf<typeof SearchQuery>["nationalSearch"][number];

const KIND_LABELS: Record<Hit["kind"], string> = {
  unit: "申报单位",
  industry: "试点行业",
  platform: "服务平台",
  enterprise: "试点企业",
  version: "版本号",
};
const QUIET_MS = 250;

/** Finds a unit, industry, platform, firm, code or version code anywhere in the batch. */
export function SearchBox() {
  const [search] = useNationalSearch();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const [{ data, fetching }] = useQuery({
    query: SearchQuery,
    variables: { batchId: search.batch ?? null, text: asked },
    pause: asked.length < 2,
  });
  const hits = asked.length < 2 ? [] : (data?.nationalSearch ?? []);

  const open = (hit: Hit) => {
    setText("");
    const filters = filtersOf(search);
    const { batch } = filters;
    const own = batch === undefined ? {} : { batch };
    if (hit.kind === "platform")
      return navigate({ to: "/national/platforms/$key", params: { key: hit.key }, search: own });
    if (hit.kind === "enterprise")
      return navigate({ to: "/national/enterprises/$key", params: { key: hit.key }, search: own });
    if (hit.kind === "industry")
      return navigate({ to: "/national", search: { ...own, by: "unit", industry: hit.key } });
    return navigate({ to: "/national/units/$code", params: { code: hit.key }, search: own });
  };

  return (
    <AutoComplete
      className={styles.search ?? ""}
      value={text}
      onChange={setText}
      onSelect={(_value: string, option: { hit: Hit }) => void open(option.hit)}
      popupMatchSelectWidth={420}
      notFoundContent={asked.length < 2 || fetching ? null : "没有找到，请换一个词或核对代码"}
      options={hits.map((hit) => ({
        value: `${hit.kind}/${hit.key}/${hit.label}`,
        hit,
        label: (
          <span className={styles.hit}>
            <span>{hit.label}</span>
            <small>
              {KIND_LABELS[hit.kind]}
              {hit.kind === "unit" || hit.kind === "industry" ? "" : ` · ${hit.detail}`}
            </small>
          </span>
        ),
      }))}
    >
      <Input
        aria-label="查找单位、平台、企业、信用代码或版本号"
        placeholder="查找单位、平台、企业、信用代码、版本号"
        allowClear
      />
    </AutoComplete>
  );
}
