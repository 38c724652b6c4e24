import { type Stretches, stretchWords } from "../load/stretches.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { InspectorLoad } from "./inspector-load.ts";
import { type PictureOptions, wordsIn } from "./picture-options.ts";
import { box, element, label, MARGIN, picture, PRESENT, SECOND, SOFT_INK, TOP } from "./svg.ts";

const ROW = 24;
const NAMES = 200;
const BARS = 560;
/** Room for hours beside a bar. */
const HOURS = 64;
const WIDTH = MARGIN + NAMES + BARS + 72;

/**
 * Draws the load of every inspector over the planned time as an SVG: one bar each, by zone, visits in groups apart, with the mean; where
 * minutes are known, with hours beside it and where the ways come from.
 *
 * @term 督学工作量图
 *
 * @param loads - from `inspectorLoads`
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { drawLoads } from "@supervision/schedule/displays";
 * const zones = defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } });
 * const svg = drawLoads({ zones }, [
 *   { inspector: "I1", name: "甲", zones: ["east"], halfDays: 12, inGroups: 2, months: {} },
 * ]);
 * console.log(svg.startsWith("<svg")); // => true
 * ```
 */
export function drawLoads(
  { zones }: Pick<ScheduleProblem, "zones">,
  loads: readonly InspectorLoad[],
  options: PictureOptions = {},
): string {
  const say = (zh: string, en: string): string => wordsIn(options, { zh, en });
  const most = Math.max(1, ...loads.map(({ halfDays }) => halfDays));
  const total = loads.reduce((sum, { halfDays }) => sum + halfDays, 0);
  const scale = BARS / most;
  const left = MARGIN + NAMES;
  const lines: string[] = [];
  // Legible where the line of the mean runs behind them.
  const totals: string[] = [];
  let y = TOP;
  let zone: string | undefined;
  for (const { name, zones: served, halfDays, inGroups, wholeDays = 0, work } of loads) {
    const [first] = served;
    const heading =
      first === undefined ? say("不固定责任区", "Groups only") : (zones.zones[first]?.name ?? first);
    if (heading !== zone) {
      zone = heading;
      lines.push(label(heading, MARGIN, y + 16, { "font-weight": "bold" }));
      y += ROW;
    }
    const alone = halfDays - inGroups;
    // A visit takes a half-day where none lasts the whole day.
    const [unit, units] = wholeDays === 0 ? ["次", ""] : ["个半天", " half-days"];
    lines.push(
      label(name, left - 8, y + 16, { "text-anchor": "end" }),
      box(
        left,
        y + 4,
        round(alone * scale),
        ROW - 8,
        PRESENT,
        say(`单独督导${alone}${unit}`, `${alone}${units} alone`),
      ),
      box(
        round(left + alone * scale),
        y + 4,
        round(inGroups * scale),
        ROW - 8,
        SECOND,
        say(`参加督导组${inGroups}${unit}`, `${inGroups}${units} in groups`),
      ),
    );
    totals.push(
      label(
        work === undefined
          ? String(halfDays)
          : say(
              `${halfDays}（${Math.round(work.total / 60)}小时）`,
              `${halfDays} (${Math.round(work.total / 60)} h)`,
            ),
        round(left + halfDays * scale + 6),
        y + 16,
        { stroke: "#fff", "stroke-width": 4, "paint-order": "stroke" },
      ),
    );
    y += ROW;
  }
  const bottom = y;
  if (loads.length > 0) {
    const mean = total / loads.length;
    const x = round(left + mean * scale);
    lines.push(
      element("line", {
        x1: x,
        x2: x,
        y1: TOP - 4,
        y2: bottom + 4,
        stroke: SOFT_INK,
        "stroke-dasharray": "4 3",
      }),
      label(say(`平均${round(mean)}`, `mean ${round(mean)}`), x, bottom + 20, {
        "text-anchor": "middle",
        fill: SOFT_INK,
      }),
    );
  }
  lines.push(
    ...totals,
    box(MARGIN, bottom + 32, 14, 14, PRESENT),
    label(say("单独督导（半天）", "alone (half-days)"), MARGIN + 20, bottom + 44),
    box(MARGIN + 190, bottom + 32, 14, 14, SECOND),
    label(say("参加督导组（半天）", "in groups (half-days)"), MARGIN + 210, bottom + 44),
  );
  const works = loads.flatMap(({ work }) => (work === undefined ? [] : [work]));
  if (works.length > 0) {
    const sum = (of: keyof Stretches): number => works.reduce((all, { stretches }) => all + stretches[of], 0);
    const ways = stretchWords({ listed: sum("listed"), straight: sum("straight"), unknown: sum("unknown") });
    lines.push(label(wordsIn(options, ways), MARGIN, bottom + 68, { fill: SOFT_INK }));
  }
  return picture(
    { width: WIDTH + (works.length > 0 ? HOURS : 0), height: bottom + (works.length > 0 ? 84 : 64) },
    {
      title: options.title ?? say("督学工作量", "Load of inspectors"),
      description: say(
        `${loads.length}名督学，共${total}个半天，最少${Math.min(...zero(loads))}，最多${Math.max(...zero(loads))}`,
        `${loads.length} inspectors, ${total} half-days in all, fewest ${Math.min(...zero(loads))}, most ${Math.max(...zero(loads))}`,
      ),
    },
    lines,
  );
}

function zero(loads: readonly InspectorLoad[]): readonly number[] {
  return loads.length === 0 ? [0] : loads.map(({ halfDays }) => halfDays);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
