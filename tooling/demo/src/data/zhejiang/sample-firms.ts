/**
 * The firms of the sample workbooks, so that importing one finds its rows in 浙江省's 定制家具 and changes
 * their amounts. `platform`: place in the industry's list; `division`: where the demo code says it is registered.
 */
export const SAMPLE_FIRMS = [
  { name: "杭州木易家具有限公司", platform: 0, division: "330100" },
  { name: "宁海林间家居有限公司", platform: 0, division: "330000" },
  { name: "德清顶固门业有限公司", platform: 1, division: "330500" },
] as const;
