import { defineChecklistEdition, pinOf, type Answer, type ChecklistAnswers } from "@supervision/checklists";

/** Eight items with points, as a district's routine list has them; one of each common kind of answer. */
export const edition = defineChecklistEdition({
  edition: "2026-09",
  status: "active",
  effective: { from: "2026-09-01" },
  sources: [{ title: "示例清单", issuedBy: "示例区教育督导室", authority: "district", issuedOn: "2026-08" }],
  items: {
    administration: {
      title: "校务管理和制度执行",
      answer: { type: "yes-partly-no", partly: 0.5 },
      weight: 10,
    },
    admission: { title: "招生、收费、择校", answer: "yes-no", weight: 15 },
    curriculum: {
      title: "课程开设和课堂教学",
      answer: { type: "grade", shares: { excellent: 1, good: 0.85, pass: 0.6, fail: 0 } },
      weight: 20,
    },
    workload: {
      title: "课业负担",
      answer: { type: "number", unit: "分钟/天", minimum: 0, maximum: 600, standard: { atMost: 60 } },
      weight: 10,
    },
    teachers: { title: "教师师德和专业发展", answer: "yes-no", weight: 10 },
    safety: { title: "校园及周边安全", answer: "yes-no", weight: 20 },
    canteen: {
      title: "食堂、食品、饮水及宿舍卫生",
      answer: {
        type: "choice",
        options: {
          clean: { title: "整洁", share: 1 },
          fair: { title: "尚可", share: 0.6 },
          poor: { title: "差", share: 0 },
        },
      },
      weight: 10,
    },
    ethos: { title: "校风、教风、学风", answer: { type: "yes-partly-no", partly: 0.5 }, weight: 5 },
  },
});

const NOTE =
  "现场查看教学楼、食堂和校门区域，翻阅近两个月的台账和会议记录，与分管负责人及三位教师交谈，情况与学校自查报告基本一致；个别记录填写不够完整，已当场提出，请于两周内补齐并报责任督学核实。";

/** A filled list of about 2 kB as JSON; two in a hundred are wrong in one place. The same for the same number. */
export function record(number: number): unknown {
  let state = (number * 2_654_435_761 + 1) % 2_147_483_648;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(next() * values.length)] ?? values[0];
  const beside = (): { note?: string; evidence?: readonly string[] } =>
    next() < 0.75
      ? { note: NOTE.slice(0, 50 + Math.floor(next() * 40)), evidence: [`台账-${number}.pdf`] }
      : {};
  const answers: Record<string, Answer> = {
    administration: { type: "yes-partly-no", value: pick(["yes", "partly", "no"]), ...beside() },
    admission: { type: "yes-no", value: pick(["yes", "no"]), ...beside() },
    curriculum: { type: "grade", value: pick(["excellent", "good", "pass", "fail"]), ...beside() },
    workload: { type: "number", value: Math.floor(next() * 120), ...beside() },
    teachers: { type: "yes-no", value: pick(["yes", "no"]), ...beside() },
    safety: { type: "yes-no", value: pick(["yes", "no"]), ...beside() },
    canteen:
      next() < 0.2
        ? { type: "not-applicable", because: "走读学校，没有食堂", ...beside() }
        : { type: "choice", value: pick(["clean", "fair", "poor"]), ...beside() },
    ethos: { type: "yes-partly-no", value: pick(["yes", "partly", "no"]), ...beside() },
  };
  const whole: ChecklistAnswers = { pin, institution: `S${number % 100_000}`, date: "2026-09-10", answers };
  return number % 50 === 7
    ? { ...whole, answers: { ...answers, safety: { type: "yes-no", value: "maybe" } } }
    : whole;
}

const pin = pinOf("bench/routine", edition);
