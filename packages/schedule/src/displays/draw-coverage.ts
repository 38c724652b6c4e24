import type { ScheduleProblem } from "../schedule-problem.ts";
import { type PictureOptions, wordsIn } from "./picture-options.ts";
import { box, GROUND, label, MARGIN, MISSING, picture, PRESENT, SOFT_INK, TOP } from "./svg.ts";
import type { DutyCoverage, VisitCoverage } from "./visit-coverage.ts";

const ROW = 20;
const NAMES = 230;
const CELL = 44;
const NOTE = 220;

/**
 * Draws which institutions are visited in which month as an SVG: a row each, by zone; what is owed and not planned stands out by
 * colour and by its number.
 *
 * @term 督导覆盖图
 *
 * @param coverage - from `visitCoverage`
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { drawCoverage } from "@supervision/schedule/displays";
 * const zones = defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } });
 * const svg = drawCoverage({ zones }, [{ institution: "S1", name: "东街小学", zone: "east", months: { "2026-03": 1 }, duties: [] }]);
 * console.log(svg.includes("东街小学")); // => true
 * ```
 */
export function drawCoverage(
  { zones }: Pick<ScheduleProblem, "zones">,
  coverage: readonly VisitCoverage[],
  options: PictureOptions = {},
): string {
  const say = (zh: string, en: string): string => wordsIn(options, { zh, en });
  const months = Object.keys(coverage[0]?.months ?? {});
  const left = MARGIN + NAMES;
  const lines = months.map((month, index) =>
    label(say(`${Number(month.slice(5))}月`, month), left + index * CELL + CELL / 2 - 2, TOP + 14, {
      "text-anchor": "middle",
      "font-size": say("13", "10"),
    }),
  );
  let y = TOP + ROW;
  let zone: string | undefined;
  for (const row of coverage) {
    const heading =
      row.zone === undefined ? say("未划入责任区", "In no zone") : (zones.zones[row.zone]?.name ?? row.zone);
    if (heading !== zone) {
      zone = heading;
      lines.push(label(heading, MARGIN, y + 15, { "font-weight": "bold" }));
      y += ROW;
    }
    lines.push(label(shortened(row.name), left - 8, y + 15, { "text-anchor": "end" }));
    months.forEach((month, index) => {
      const visits = row.months[month] ?? 0;
      const lack = lacking(row.duties.filter((duty) => isWithin(duty, month)));
      const x = left + index * CELL;
      const told = say(
        `${row.name} ${month}：督导${visits}次${lack > 0 ? `，缺${lack}次` : ""}`,
        `${row.name} ${month}: ${visits} visit(s)${lack > 0 ? `, ${lack} missing` : ""}`,
      );
      lines.push(
        box(x, y + 2, CELL - 4, ROW - 4, lack > 0 ? MISSING : visits > 0 ? PRESENT : GROUND, told),
        ...(lack > 0 || visits > 0
          ? [
              label(lack > 0 ? say(`缺${lack}`, `-${lack}`) : String(visits), x + CELL / 2 - 2, y + 15, {
                "text-anchor": "middle",
                fill: "#ffffff",
                "font-size": 11,
              }),
            ]
          : []),
      );
    });
    const longer = row.duties.filter(
      (duty) => duty.planned < duty.owed && !months.some((month) => isWithin(duty, month)),
    );
    if (longer.length > 0)
      lines.push(
        label(
          longer.map(({ during, owed, planned }) => `${during.label} ${planned}/${owed}`).join(" "),
          left + months.length * CELL + 8,
          y + 15,
          { fill: MISSING, "font-size": 11 },
        ),
      );
    y += ROW;
  }
  const owed = sum(coverage, ({ owed: count }) => count);
  const planned = sum(coverage, ({ planned: count }) => count);
  lines.push(
    box(MARGIN, y + 16, 14, 14, PRESENT),
    label(say("已排（次数）", "planned (visits)"), MARGIN + 20, y + 28),
    box(MARGIN + 150, y + 16, 14, 14, MISSING),
    label(say("应督导而未排", "owed, not planned"), MARGIN + 170, y + 28),
    box(MARGIN + 310, y + 16, 14, 14, GROUND),
    label(say("没有督导，也不要求", "none, none owed"), MARGIN + 330, y + 28, { fill: SOFT_INK }),
  );
  return picture(
    { width: left + months.length * CELL + NOTE, height: y + 48 },
    {
      title: options.title ?? say("督导覆盖", "Coverage"),
      description: say(
        `${coverage.length}所单位，应督导${owed}次，已排${planned}次，缺${owed - planned}次`,
        `${coverage.length} institutions, ${owed} visits owed, ${planned} of them planned, ${owed - planned} missing`,
      ),
    },
    lines,
  );
}

function isWithin({ during: { from, until } }: DutyCoverage, month: string): boolean {
  return from.startsWith(month) && until.startsWith(month);
}

function lacking(duties: readonly DutyCoverage[]): number {
  return duties.reduce((all, { owed, planned }) => all + owed - planned, 0);
}

function sum(coverage: readonly VisitCoverage[], of: (duty: DutyCoverage) => number): number {
  return coverage.reduce((all, { duties }) => all + duties.reduce((one, duty) => one + of(duty), 0), 0);
}

function shortened(name: string): string {
  return name.length <= 16 ? name : `${name.slice(0, 15)}…`;
}
