type Options = readonly (readonly [id: string, title: string])[];
const options = (...given: Options): Options => given;

/** The words of a paper checklist in Chinese. */
const ZH = {
  school: "被督导单位",
  date: "督导日期",
  number: "序号",
  item: "督导事项和要点",
  clause: "评分标准",
  answer: "作答",
  points: "分值",
  earned: "得分",
  record: "情况记录",
  loose: "其他事项",
  annex: (number: number, title: string) => `附表${number}　${title}`,
  seeAnnex: (number: number) => `见附表${number}`,
  since: (date: string) => `与上次一致（${date}起）`,
  worth: (points: number) => `（${points}分）`,
  inspectors: "督导人员（签字）",
  head: "被督导单位负责人（签字）",
  signedOn: "日期：____年__月__日",
  basis: (own: string, changes: string) => `依据：${own}。本地修改依据：${changes}。`,
  foot: (id: string, edition: string, code: string) =>
    `清单 ${id}　版次 ${edition}　校验码 ${code}。〔〕内为事项编号，录入时按编号对应。`,
  between: "；",
  gap: "　",
  and: "、",
  colon: "：",
  quoted: (title: string) => `“${title}”`,
  bracketed: (words: string) => `（${words}）`,
  comma: "，",
  truths: options(["yes", "是"], ["partly", "部分"], ["no", "否"]),
  grades: options(["excellent", "优"], ["good", "良"], ["pass", "合格"], ["fail", "不合格"]),
  nonAnswers: options(
    ["not-applicable", "不适用"],
    ["not-checked", "未查"],
    ["refused", "拒绝"],
    ["not-due", "未到期"],
  ),
  reason: (because: string) => `原因：${because}`,
  blankDate: "____年__月__日",
  should: (bound: string) => `应${bound}`,
  files: "附件____份",
  photos: "照片____份",
  sign: "签字",
  longitude: "经度",
  latitude: "纬度",
  computed: "（计算得出，不填）",
  pointsUnit: "分",
  itemNumber: (number: number | undefined) => `第${number ?? "？"}项`,
  onCondition: "（按条件填写）",
  dependsOn: (items: string) => `（视${items}的答案填写）`,
  onlyIf: (words: string, items: string) => `（仅当${words}时填写${items === "" ? "" : `，见${items}`}）`,
  subtotal: (title: string) => `小计：${title}`,
  weighted: (factor: number) => `（乘${factor}计入总分）`,
  rescaled: (to: number) => `（折算为${to}分计入总分）`,
  bonus: (most: number | undefined) => `（加分${most === undefined ? "" : `，最多加${most}分`}）`,
  deduction: (most: number | undefined) =>
    `（失分从总分中减${most === undefined ? "" : `，最多减${most}分`}）`,
  total: (hasBonus: boolean, hasDeduction: boolean) => {
    const apart = [...(hasBonus ? ["加分"] : []), ...(hasDeduction ? ["减分"] : [])];
    return apart.length === 0 ? "总分" : `总分（不含${apart.join("、")}）`;
  },
};

/** The words of a paper checklist in one language. */
export type PaperWords = typeof ZH;

const EN: PaperWords = {
  school: "Institution",
  date: "Date",
  number: "No.",
  item: "Items and what to look at",
  clause: "Scoring",
  answer: "Answer",
  points: "Max.",
  earned: "Got",
  record: "Notes",
  loose: "Other items",
  annex: (number, title) => `Annex ${number}  ${title}`,
  seeAnnex: (number) => `see annex ${number}`,
  since: (date) => `as last time (since ${date})`,
  worth: (points) => ` (${points} points)`,
  inspectors: "Inspectors (signature)",
  head: "Head of the institution (signature)",
  signedOn: "Date: ____-__-__",
  basis: (own, changes) => `Documents: ${own}. Local changes: ${changes}.`,
  foot: (id, edition, code) =>
    `Checklist ${id}, edition ${edition}, check ${code}. The codes in 〔〕 tell which item is entered.`,
  between: "; ",
  gap: "  ",
  and: ", ",
  colon: ": ",
  quoted: (title) => `"${title}"`,
  bracketed: (words) => ` (${words})`,
  comma: ", ",
  truths: options(["yes", "yes"], ["partly", "partly"], ["no", "no"]),
  grades: options(["excellent", "excellent"], ["good", "good"], ["pass", "pass"], ["fail", "fail"]),
  nonAnswers: options(
    ["not-applicable", "not applicable"],
    ["not-checked", "not checked"],
    ["refused", "refused"],
    ["not-due", "not due"],
  ),
  reason: (because) => `reason: ${because}`,
  blankDate: "____-__-__",
  should: (bound) => `asked for ${bound}`,
  files: "____ files",
  photos: "____ photographs",
  sign: "signature",
  longitude: "longitude ",
  latitude: "latitude ",
  computed: "(worked out; leave empty)",
  pointsUnit: " points",
  itemNumber: (number) => `item ${number ?? "?"}`,
  onCondition: "(filled in on a condition)",
  dependsOn: (items) => `(depends on ${items})`,
  onlyIf: (words, items) => `(only if ${words}${items === "" ? "" : `; see ${items}`})`,
  subtotal: (title) => `Subtotal: ${title}`,
  weighted: (factor) => ` (counts times ${factor})`,
  rescaled: (to) => ` (rescaled to ${to} points)`,
  bonus: (most) => ` (bonus${most === undefined ? "" : `, at most ${most}`})`,
  deduction: (most) =>
    ` (what is lost is taken off the total${most === undefined ? "" : `, at most ${most}`})`,
  total: (hasBonus, hasDeduction) => {
    const apart = [...(hasBonus ? ["bonus"] : []), ...(hasDeduction ? ["deductions"] : [])];
    return apart.length === 0 ? "Total" : `Total (without ${apart.join(" and ")})`;
  },
};

/** The words of paper checklists by language. */
export const PAPER_WORDS: Readonly<Record<"zh" | "en", PaperWords>> = { zh: ZH, en: EN };
