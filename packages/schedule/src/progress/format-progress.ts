import { type Bilingual, type Register, visitKindName } from "@supervision/domain";
import type { PlanProgress, VisitProgress } from "./plan-progress.ts";

/**
 * A plan's progress in words: one line of numbers, then what is late, moved, called off or added, with reasons; no ranking of people.
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { formatProgress, planProgress } from "@supervision/schedule/progress";
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const progress = planProgress([visit], [], "2026-03-16");
 * if (progress.ok) console.log(formatProgress(progress.value, { institutions: [], inspectors: [], recusals: [] }, "zh").join("；"));
 * // => 截至2026-03-16：已督导0次，待督导0次，逾期1次，改期0次，取消0次，增加0次；逾期5天：2026-03-11 S1 经常性督导（I1）
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
  const told = ({ visit }: VisitProgress): string => {
    const who = visit.inspectors.map((id) => inspectors.get(id) ?? id);
    const kind = zh ? visitKindName(visit.kind) : visit.kind;
    const place = institutions.get(visit.institution) ?? visit.institution;
    return zh
      ? `${visit.date} ${place} ${kind}（${who.join("、")}）`
      : `${visit.date} ${place} ${kind} (${who.join(", ")})`;
  };
  const because = (one: VisitProgress): string => (zh ? "：" : ": ") + one.because.join(zh ? "；" : "; ");
  const length = ({ visit, planned }: VisitProgress): string => {
    if ((planned?.wholeDay === true) === (visit.wholeDay === true)) return "";
    if (visit.wholeDay === true) return zh ? "，改为全天" : ", now the whole day";
    return zh ? "，改为半天" : ", now half a day";
  };
  const late = visits.filter(({ state }) => state === "late");
  const calledOff = visits.filter(({ state }) => state === "called-off");
  const added = visits.filter(({ planned, state }) => planned === undefined && state !== "called-off");
  const moved = visits.filter(
    ({ moves, planned, state }) => moves > 0 && planned !== undefined && state !== "called-off",
  );
  return [
    zh
      ? `截至${today}：已督导${counts.made}次，待督导${counts.ahead}次，逾期${counts.late}次，改期${counts.moved}次，取消${counts["called-off"]}次，增加${counts.added}次`
      : `As of ${today}: ${counts.made} made, ${counts.ahead} ahead, ${counts.late} late, ${counts.moved} moved, ${counts["called-off"]} called off, ${counts.added} added`,
    ...late.map((one) =>
      zh ? `逾期${one.daysLate ?? 0}天：${told(one)}` : `${one.daysLate ?? 0} days late: ${told(one)}`,
    ),
    ...moved.map((one) =>
      zh
        ? `改期（原${one.planned?.date ?? ""}${length(one)}）：${told(one)}${because(one)}`
        : `Moved (from ${one.planned?.date ?? ""}${length(one)}): ${told(one)}${because(one)}`,
    ),
    ...calledOff.map((one) =>
      zh ? `取消：${told(one)}${because(one)}` : `Called off: ${told(one)}${because(one)}`,
    ),
    ...added.map((one) => (zh ? `增加：${told(one)}${because(one)}` : `Added: ${told(one)}${because(one)}`)),
  ];
}
