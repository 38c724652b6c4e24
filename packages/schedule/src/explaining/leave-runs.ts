import { addDays, type Inspector, type IsoDate, overlaps, type Period } from "@supervision/domain";

/** A leave without a working day in between, however many entries it has. */
export interface LeaveRun {
  /** From its first day to its last. */
  readonly days: Period;
  /** Its days as they are entered, neighbouring ones together. */
  readonly parts: readonly Period[];
}

/** The leave of a person in some time; what is entered day by day is one leave, and days off in between do not part it. */
export function leaveRuns(
  { leave = [] }: Pick<Inspector, "leave">,
  during: Period,
  isOff: (day: IsoDate) => boolean,
): readonly LeaveRun[] {
  const runs: LeaveRun[] = [];
  const entered = leave.filter((days) => overlaps(days, during));
  for (const days of entered.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = runs.at(-1);
    if (last === undefined || !goesOnFrom(last.days.until, days.from, isOff)) {
      runs.push({ days, parts: [days] });
      continue;
    }
    const part = last.parts.at(-1) ?? last.days;
    const isNext = days.from <= addDays(part.until, 1);
    const until = part.until > days.until ? part.until : days.until;
    runs[runs.length - 1] = {
      days: { from: last.days.from, until: last.days.until > days.until ? last.days.until : days.until },
      parts: isNext ? [...last.parts.slice(0, -1), { from: part.from, until }] : [...last.parts, days],
    };
  }
  return runs;
}

function goesOnFrom(until: IsoDate, from: IsoDate, isOff: (day: IsoDate) => boolean): boolean {
  for (let day = addDays(until, 1); day < from; day = addDays(day, 1)) if (!isOff(day)) return false;
  return true;
}
