// The standard names faces (小标宋、仿宋、黑体、楷体、宋体), not font files; the files below are what offices have installed.
// Each list ends with a face that every Chinese system carries.

/** 小标宋体 for titles. */
export const TITLE_SONG = ["方正小标宋简体", "方正小标宋_GBK", "华文中宋", "宋体"] as const;
/** 仿宋体 for text. */
export const FANG_SONG = ["仿宋_GB2312", "仿宋", "华文仿宋", "方正仿宋_GBK", "宋体"] as const;
/** 黑体 for headings of the first level. */
export const HEI = ["黑体", "方正黑体_GBK", "华文黑体"] as const;
/** 楷体 for headings of the second level. */
export const KAI = ["楷体_GB2312", "楷体", "华文楷体", "方正楷体_GBK"] as const;
/** 宋体 for page numbers and tables. */
export const SONG = ["宋体", "华文宋体"] as const;
/** Latin letters and figures. */
export const LATIN = "Times New Roman";
