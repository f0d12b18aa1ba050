import { fixed, industryName } from "../fields/index.ts";
import { defineRow } from "./define.ts";

/** 试点行业: a row of 附1, with its 附2, 附3, 附4 and its platforms' 附5 below it. */
export const INDUSTRY = defineRow({
  kind: "industry",
  label: "试点行业",
  clause: "附1",
  prefix: "ind",
  key: null,
  parents: ["plan"],
  list: "industries",
  nameField: "name",
  specs: {
    name: industryName("试点行业名称", { clause: "附1" }),
    /** Set the indicators come from; units are compared on KPIs only within one set. */
    kpiSetId: fixed("kpiSetId", "绩效指标集", ""),
    /** Rows of 附5 in order. */
    indicators: fixed("indicators", "绩效指标", []),
  },
});
