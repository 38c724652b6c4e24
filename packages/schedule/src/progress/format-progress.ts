import { type Bilingual, type Register, type Visit, visitKindName } from "@supervision/domain";
import type { PlanProgress, VisitProgress } from "./plan-progress.ts";

/**
 * A plan's progress in words: one line of numbers, then what is late, moved or handed over, called off or added, with reasons; no ranking of people.
 *
 * @term 执行进度说明
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { formatProgress, planProgress } from "@supervision/schedule/progress";
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const progress = planProgress([visit], [], "2026-03-16");
 * if (progress.ok) console.log(formatProgress(progress.value, { institutions: [], inspectors: [], recusals: [] }, "zh").join("；"));
 * // => 截至2026-03-16：已督导0次，待督导0次，逾期1次，改期或换人0次，取消0次，增加0次；逾期5天：2026-03-11上午 S1 经常性督导（I1）
 * ```
 */
export function formatProgress(
  progress: PlanProgress,
  register: Register,
  language: keyof Bilingual,
): readonly string[] {
  const { counts, today, visits } = progress;
  const zh = language === "zh";
  const institutions = new Map(register.institutions.map(({ id, name }) => [id, name]));
  const inspectors = new Map(register.inspectors.map(({ id, name }) => [id, name]));
  const people = ({ inspectors: ids }: Visit): string =>
    ids.map((id) => inspectors.get(id) ?? id).join(zh ? "、" : ", ");
  const told = ({ visit }: VisitProgress): string => {
    const kind = zh ? visitKindName(visit.kind) : visit.kind;
    const place = institutions.get(visit.institution) ?? visit.institution;
    return zh
      ? `${timeOf(visit).zh} ${place} ${kind}（${people(visit)}）`
      : `${timeOf(visit).en} ${place} ${kind} (${people(visit)})`;
  };
  const because = (one: VisitProgress): string => (zh ? "：" : ": ") + one.because.join(zh ? "；" : "; ");
  const change = ({ visit, planned = visit }: VisitProgress): string => {
    const before = timeOf(planned);
    const isMoved = before.en !== timeOf(visit).en;
    const isHanded = people(planned) !== people(visit);
    const was = [...(isMoved ? [before[language]] : []), ...(isHanded ? [people(planned)] : [])];
    if (zh)
      return `${isMoved || !isHanded ? "改期" : ""}${isMoved && isHanded ? "、" : ""}${isHanded ? "换人" : ""}（原${was.join("，") || before.zh}）`;
    const what = [...(isMoved || !isHanded ? ["moved"] : []), ...(isHanded ? ["handed over"] : [])].join(
      " and ",
    );
    return `${what.charAt(0).toUpperCase()}${what.slice(1)} (from ${was.join(", ") || before.en})`;
  };
  const late = visits.filter(({ state }) => state === "late");
  const calledOff = visits.filter(({ state }) => state === "called-off");
  const added = visits.filter(({ planned, state }) => planned === undefined && state !== "called-off");
  const moved = visits.filter(
    ({ moves, planned, state }) => moves > 0 && planned !== undefined && state !== "called-off",
  );
  return [
    zh
      ? `截至${today}：已督导${counts.made}次，待督导${counts.ahead}次，逾期${counts.late}次，改期或换人${counts.moved}次，取消${counts["called-off"]}次，增加${counts.added}次`
      : `As of ${today}: ${counts.made} made, ${counts.ahead} ahead, ${counts.late} late, ${counts.moved} moved or handed over, ${counts["called-off"]} called off, ${counts.added} added`,
    ...late.map((one) =>
      zh ? `逾期${one.daysLate ?? 0}天：${told(one)}` : `${one.daysLate ?? 0} days late: ${told(one)}`,
    ),
    ...moved.map((one) => `${change(one)}${zh ? "：" : ": "}${told(one)}${because(one)}`),
    ...calledOff.map((one) =>
      zh ? `取消：${told(one)}${because(one)}` : `Called off: ${told(one)}${because(one)}`,
    ),
    ...added.map((one) => (zh ? `增加：${told(one)}${because(one)}` : `Added: ${told(one)}${because(one)}`)),
  ];
}

function timeOf({ date, halfDay, wholeDay }: Visit): Bilingual {
  if (wholeDay === true) return { zh: `${date}全天`, en: `${date}, whole day` };
  return { zh: `${date}${halfDay === "morning" ? "上午" : "下午"}`, en: `${date} ${halfDay}` };
}
