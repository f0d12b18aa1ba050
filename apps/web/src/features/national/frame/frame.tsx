import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { useNationalSearch } from "../search/index.ts";
import styles from "./frame.module.css";
import { BatchesQuery } from "./frame.query.ts";
import { SearchBox } from "./search-box.tsx";

interface FrameProps {
  /** The batch that is shown; null while it is not known. */
  readonly batchId: string | null;
  readonly children: ReactNode;
}

/** The bar of all national pages: where else to go, which batch, and a search over everything. */
export function Frame({ batchId, children }: FrameProps) {
  const [search, change] = useNationalSearch();
  const [{ data }] = useQuery({ query: BatchesQuery, context: CONTEXT });
  const batches = data?.batches ?? [];
  const own = search.batch === undefined ? {} : { batch: search.batch };
  return (
    <>
      <div className={styles.bar}>
        <nav aria-label="全国">
          <Link to="/national" search={own} activeOptions={{ exact: true, includeSearch: false }}>
            比较
          </Link>
          <Link to="/national/alerts" search={own} activeOptions={{ includeSearch: false }}>
            预警
          </Link>
          <Link to="/national/progress" search={own} activeOptions={{ includeSearch: false }}>
            填报进度
          </Link>
          <Link to="/simulate" search={own} activeOptions={{ includeSearch: false }}>
            假设测算
          </Link>
        </nav>
        <SearchBox />
        <Select
          aria-label="批次"
          className={styles.batch ?? ""}
          value={batchId}
          placeholder="批次"
          onChange={(batch) => change({ batch: batch ?? undefined })}
          options={batches.map(({ id, year, programme }) => ({ value: id, label: `${year}年 ${programme}` }))}
          popupMatchSelectWidth={false}
        />
      </div>
      {children}
    </>
  );
}

const CONTEXT = { additionalTypenames: ["Batch"] };
