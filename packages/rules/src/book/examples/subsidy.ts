import type { FindingCode } from "@dengta/domain";
import { type CheckExample, costs, example, firm } from "./edits.ts";

export const SUBSIDY_EXAMPLES: Partial<Record<FindingCode, CheckExample>> = {
  REQUESTED_ABOVE_CEILING: example(
    "成本 85.50，申请 25.66",
    firm({ cost: "85.50", requested: "25.66" }),
    "成本 85.50，申请 25.65",
    firm({ cost: "85.50", requested: "25.65" }),
  ),
  PLATFORM_CAP_EXCEEDED: example(
    "一家平台 21 家企业各 30 万元",
    ({ industry, enterprise }) => {
      const row = { ...enterprise("i1", 1), cost: "100.00", requested: "30.00" };
      industry("i1").enterprises = Array.from({ length: 21 }, (_, at) => ({
        ...row,
        id: `x${at}`,
        name: `第${at}家`,
      }));
    },
    "一家平台 20 家企业各 30 万元",
    ({ industry, enterprise }) => {
      const row = { ...enterprise("i1", 1), cost: "100.00", requested: "30.00" };
      industry("i1").enterprises = Array.from({ length: 20 }, (_, at) => ({
        ...row,
        id: `x${at}`,
        name: `第${at}家`,
      }));
    },
  ),
  TOO_FEW_ENTERPRISES: example(
    "平台有 9 家企业",
    ({ industry }) => industry("i1").enterprises.splice(9),
    "平台有 10 家企业",
    ({ industry }) => industry("i1").enterprises.splice(10),
  ),
  COST_ZERO: example("成本填 0", firm({ cost: "0.00", requested: "0.00" }), "成本留空", firm({ cost: null })),
  COST_TINY: example(
    "成本填一分",
    firm({ cost: "0.000001", requested: "0.00" }),
    "成本填 0.10",
    firm({ cost: "0.10", requested: "0.00" }),
  ),
  COST_HUGE: example("成本填 900000", firm({ cost: "900000.00" }), "成本填 5000", firm({ cost: "5000.00" })),
  COST_OUTLIER: example(
    "成本是中位数的 6 倍",
    firm({ cost: "300.01" }),
    "成本是中位数的 5 倍",
    firm({ cost: "250.00" }),
  ),
  COSTS_ALL_EQUAL: example(
    "12 家全部 50 万元",
    costs(() => "50.00"),
    "有一家不同",
    costs((at) => (at === 0 ? "51.00" : "50.00")),
  ),
  COSTS_ROUND: example(
    "成本都是 10 万元的整数倍",
    costs((at) => `${(at + 2) * 10}.00`),
    "有两家不是",
    costs((at) => (at < 2 ? "33.30" : `${(at + 2) * 10}.00`)),
  ),
  MANY_COSTS_AT_CAP: example(
    "3 家恰为 100 万元",
    costs((at) => (at < 3 ? "100.00" : `${41 + at}.50`)),
    "2 家恰为 100 万元",
    costs((at) => (at < 2 ? "100.00" : `${41 + at}.50`)),
  ),
  COSTS_BELOW_CAP: example(
    "3 家为 99.90 万元",
    costs((at) => (at < 3 ? "99.90" : `${41 + at}.50`)),
    "3 家为 97.90 万元",
    costs((at) => (at < 3 ? "97.90" : `${41 + at}.50`)),
  ),
  COST_ABOVE_PRICES: example(
    "全部场景报价 600 万元，成本 1300 万元",
    firm({ cost: "1300.00" }),
    "成本 1200 万元",
    firm({ cost: "1200.00" }),
  ),
};
