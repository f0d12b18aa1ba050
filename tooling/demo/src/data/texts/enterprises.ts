/** What 附2 四（一） asks of every firm. Facts: scenarios, first, from, to, equipment. */
export const ENTERPRISE_TEXTS = {
  goal: [
    "数字化水平由{from}提升至{to}，{first}全面应用，订单进度可查。",
    "建成{scenarios}，数字化水平达到{to}，主要工序数据自动采集。",
    "以{first}为突破口，减少差错和返工，数字化水平由{from}提升至{to}。",
    "实现计划、生产和库存数据贯通，数字化水平达到{to}，交期答复更有把握。",
    "关键设备联网、质量记录电子化，数字化水平由{from}提升至{to}。",
  ],
  content: [
    "建设{scenarios}，与现有财务系统对接。",
    "实施{scenarios}，对{equipment}加装采集终端。",
    "分两期实施{scenarios}，同步整理物料和工艺基础数据。",
    "上线{scenarios}，车间配置扫码终端和看板。",
  ],
  assurance: [
    "总经理牵头，设专职信息化人员，自筹资金已列入年度预算。",
    "成立改造小组，生产、质量、财务负责人参加，每周调度。",
    "与服务平台签订合同，明确节点和违约责任，资金分期到位。",
    "安排骨干参加培训并负责内部推广，改造进度纳入部门考核。",
    "车间主任为现场负责人，平台驻点实施，问题当日登记处理。",
  ],
} as const;
