import { type IsoDate, monthOf } from "@supervision/domain";
import { type PictureOptions, wordsIn } from "./picture-options.ts";
import { box, element, GROUND, label, MARGIN, picture, PRESENT, SOFT_INK, TOP } from "./svg.ts";
import type { WeekCount } from "./week-counts.ts";

const BAR = 15;
const STEP = 19;
const HEIGHT = 220;

/**
 * Draws the visits of every week as an SVG: a bar a week, weeks without visiting days greyed, with months and weeks of term.
 *
 * @term 每周督导图
 *
 * @param weeks - from `weekCounts`
 *
 * @example
 * ```ts
 * import { drawWeeks } from "@supervision/schedule/displays";
 * const svg = drawWeeks([{ monday: "2026-03-02", ofTerm: { term: "2026-spring", week: 1 }, visitingDays: 5, visits: 4, kinds: { routine: 4 } }]);
 * console.log(svg.includes("2026-03-02")); // => true
 * ```
 */
export function drawWeeks(weeks: readonly WeekCount[], options: PictureOptions = {}): string {
  const say = (zh: string, en: string): string => wordsIn(options, { zh, en });
  const most = Math.max(1, ...weeks.map(({ visits }) => visits));
  const total = weeks.reduce((sum, { visits }) => sum + visits, 0);
  const base = TOP + 20 + HEIGHT;
  const left = MARGIN + 36;
  const lines: string[] = [];
  for (const mark of marks(most)) {
    const y = round(base - (mark / most) * HEIGHT);
    lines.push(
      element("line", { x1: left, x2: left + weeks.length * STEP, y1: y, y2: y, stroke: GROUND }),
      label(String(mark), left - 6, y + 4, { "text-anchor": "end", fill: SOFT_INK, "font-size": 11 }),
    );
  }
  let month = "";
  weeks.forEach(({ monday, ofTerm, visitingDays, visits }, index) => {
    const x = left + index * STEP;
    const height = round((visits / most) * HEIGHT);
    const told = say(
      `${monday}起的一周${ofTerm === undefined ? "" : `（第${ofTerm.week}周）`}：督导${visits}次，可督导${visitingDays}天`,
      `Week of ${monday}${ofTerm === undefined ? "" : ` (week ${ofTerm.week} of term)`}: ${visits} visits, ${visitingDays} visiting days`,
    );
    if (visitingDays === 0) lines.push(box(x, base - HEIGHT, BAR, HEIGHT, "#f3f4f6", told));
    lines.push(box(x, round(base - height), BAR, height, PRESENT, told));
    if (visits > 0)
      lines.push(
        label(String(visits), x + BAR / 2, round(base - height) - 3, {
          "text-anchor": "middle",
          "font-size": 9,
        }),
      );
    if (ofTerm !== undefined)
      lines.push(
        label(String(ofTerm.week), x + BAR / 2, base + 13, {
          "text-anchor": "middle",
          "font-size": 9,
          fill: SOFT_INK,
        }),
      );
    if (monthOf(monday) !== month) {
      month = monthOf(monday);
      lines.push(label(monthName(monday, options), x, base + 32, { "font-size": 12 }));
    }
  });
  lines.push(
    label(say("周次", "week"), left - 6, base + 13, {
      "text-anchor": "end",
      "font-size": 9,
      fill: SOFT_INK,
    }),
  );
  const idle = weeks.filter(({ visitingDays }) => visitingDays === 0).length;
  return picture(
    { width: Math.max(480, left + weeks.length * STEP + MARGIN), height: base + 48 },
    {
      title: options.title ?? say("每周督导次数", "Visits a week"),
      description: say(
        `${weeks.length}周，督导${total}次，最多一周${most}次；灰色${idle}周没有可督导的日子`,
        `${weeks.length} weeks, ${total} visits, at most ${most} a week; ${idle} weeks in grey have no visiting day`,
      ),
    },
    lines,
  );
}

function monthName(date: IsoDate, options: PictureOptions): string {
  const month = Number(date.slice(5, 7));
  return wordsIn(options, { zh: `${month}月`, en: date.slice(0, 7) });
}

// Four to eight lines at round numbers.
function marks(most: number): readonly number[] {
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((size) => most / size <= 8) ?? most;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
