import { describe, expect, test } from "vitest";
import type { PlanEdit } from "./support/complete-plan.ts";
import { findingsAfter, told } from "./support/findings.ts";

describe("who is who", () => {
  const VALID = "91330100799655058B";

  test.each<[string, (edit: PlanEdit) => void, string[]]>([
    [
      "a firm listed again, spaces and brackets aside",
      ({ enterprise }) => {
        Object.assign(enterprise("i1", 3), { name: "光明(浙江)有限公司" });
        Object.assign(enterprise("i1", 8), { name: " 光明（浙江）有限 公司" });
      },
      [
        "DUPLICATE_ENTERPRISE 附3（定制家具） 第8行 试点企业名称：“光明（浙江）有限公司”与第3行重复 → 删除一行或更正名称",
      ],
    ],
    [
      "a firm listed again in another industry",
      ({ enterprise }) => Object.assign(enterprise("i2", 1), { name: "定制家具2号公司" }),
      [
        "DUPLICATE_ENTERPRISE 附3（模具） 第1行 试点企业名称：“定制家具2号公司”与附3（定制家具） 第2行重复 → 删除一行或更正名称",
      ],
    ],
    [
      "one code under two names",
      ({ enterprise }) => {
        Object.assign(enterprise("i1", 1), { uscc: VALID });
        Object.assign(enterprise("i1", 2), { uscc: VALID });
      },
      [
        `DUPLICATE_USCC 附3（定制家具） 第2行 统一社会信用代码：${VALID} 与“定制家具1号公司”（附3（定制家具） 第1行）相同 → 请核对`,
      ],
    ],
    [
      "a code with a false check character, of a firm and of a platform",
      ({ enterprise, platform }) => {
        Object.assign(enterprise("i1", 1), { uscc: "91330100799655058C" });
        Object.assign(platform("i1"), { uscc: "91330100799655058D" });
      },
      [
        "INVALID_USCC 附2（定制家具） 服务平台“甲平台” 统一社会信用代码：91330100799655058D 校验不符 → 请按营业执照重填",
        "INVALID_USCC 附3（定制家具） 第1行 统一社会信用代码：91330100799655058C 校验不符 → 请按营业执照重填",
      ],
    ],
    [
      "a firm registered elsewhere",
      ({ enterprise }) => Object.assign(enterprise("i1", 1), { uscc: "914403001922038216" }),
      ["USCC_ELSEWHERE 附3（定制家具） 第1行 统一社会信用代码：登记地为深圳市，申报单位为浙江省 → 请核对"],
    ],
    [
      "a firm that is its own platform",
      ({ enterprise }) => Object.assign(enterprise("i1", 1), { name: "甲平台" }),
      ["ENTERPRISE_IS_PLATFORM 附3（定制家具） 第1行 试点企业名称：“甲平台”同时是服务平台 → 请核对"],
    ],
    [
      "a firm with a platform's code",
      ({ enterprise, platform }) => {
        Object.assign(enterprise("i1", 1), { uscc: VALID });
        Object.assign(platform("i2"), { uscc: VALID });
      },
      ["ENTERPRISE_IS_PLATFORM 附3（定制家具） 第1行 试点企业名称：“定制家具1号公司”同时是服务平台 → 请核对"],
    ],
    [
      "a large firm",
      ({ enterprise }) =>
        Object.assign(enterprise("i1", 1), {
          size: { sector: "industrial", employees: 1000, revenue: 40000, assets: null },
        }),
      [
        "ENTERPRISE_IS_LARGE 附3（定制家具） 第1行 企业规模：工业：从业人员 1000人，达到 1000；营业收入 40000万元，达到 40000 → 大型企业 → 不属中小企业，请核对指标或更换企业",
      ],
    ],
  ])("names %s", (_, change, expected) => {
    expect(told(findingsAfter(change))).toEqual(expected);
  });

  test.each<[string, string, boolean]>([
    ["330000", VALID, false],
    ["330200", VALID, true],
    ["440300", "914403001922038216", false],
    ["440000", "914403001922038216", true],
    ["330000", "91000000000000001N", false],
    ["XPCC", VALID, true],
  ])("in unit %s the code %s is from elsewhere: %s", (regionCode, uscc, elsewhere) => {
    const codes = findingsAfter(({ document, enterprise }) => {
      for (const { enterprises } of document.industries) for (const firm of enterprises) firm.uscc = null;
      document.regionCode = regionCode;
      Object.assign(enterprise("i1", 1), { uscc });
    })
      .map(({ code }) => code)
      .filter((code) => code !== "USCC_MISSING");
    expect(codes).toEqual(elsewhere ? ["USCC_ELSEWHERE"] : []);
  });
});
