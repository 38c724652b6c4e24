/** Headings of the long list, in the order of a round through the kindergarten. */
export const SECTIONS = {
  conditions: "办园条件",
  safety: "安全",
  health: "卫生保健与膳食",
  care: "保育教育",
  staff: "教职工队伍",
  management: "内部管理",
} as const;
