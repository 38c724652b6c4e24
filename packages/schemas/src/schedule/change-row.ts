import { type Issue, type Period, type Unavailability, type UnavailabilityReason } from "@supervision/domain";
import type { PlanChange } from "@supervision/schedule/replanning";
import { cellRequired, cellUnfit, changeInRegister, choiceUnknown, dateOrder } from "../issues.ts";
import type { RowReader } from "../tables/row-reader.ts";
import {
  CHANGE_FORMS,
  CHANGE_GROUNDS,
  CHANGE_KINDS,
  type ChangeForm,
  type ChangeKey,
  changeTable,
} from "./change-table.ts";
import { type ChangeFacts, concerned, inspectorsIn } from "./concerned.ts";
import { TIMES_OF_DAY } from "./time-of-day.ts";

/** Reads what a row says happened; nothing when something required is empty or wrong. */
export function changesFromRow(
  row: RowReader<ChangeKey>,
  issues: Issue[],
  facts: ChangeFacts,
): readonly PlanChange[] {
  const before = issues.length;
  const kind = row.choice("kind", CHANGE_KINDS);
  if (kind === undefined) return [];
  if (kind === "joins" || kind === "opens") {
    issues.push(changeInRegister(row.peek("kind"), kind === "joins" ? "督学" : "学校", row.where("kind")));
    return [];
  }
  checkForm(row, CHANGE_FORMS[kind], issues);
  const about = concerned(row, issues, facts);
  const from = row.date("from");
  const until = row.date("until") ?? from;
  if (from !== undefined && until !== undefined && until < from)
    issues.push(dateOrder(from, until, row.where("until")));
  const time = row.choice("halfDay", TIMES_OF_DAY);
  const note = row.text("note");
  const to = row.blank("to") ? [] : inspectorsIn(row, "to", issues, facts);
  const ground = row.choice("ground", CHANGE_GROUNDS);
  const topic = row.text("topic");
  const team = row.number("team", { min: 1, max: 20, whole: true });
  const sample = row.number("sample", { min: 1, max: 10_000, whole: true });
  const days: Period | undefined = from === undefined || until === undefined ? undefined : { from, until };
  const { inspectors, institutions, towns, zones, everywhere } = about;
  const hasPlace = everywhere || institutions.length + towns.length + zones.length > 0;
  const isAboutSomebody = (expected: { readonly zh: string; readonly en: string }): void => {
    if (inspectors.length === 0 && !hasPlace) issues.push(cellRequired(expected, row.where("institutions")));
  };
  const unfit = (key: ChangeKey): void => {
    if (!row.blank(key))
      issues.push(cellUnfit(row.peek(key), row.heading(key), row.peek("kind"), row.where(key)));
  };
  const changes = ((): readonly PlanChange[] => {
    switch (kind) {
      case "absent":
        return days === undefined
          ? []
          : inspectors.map((inspector) => ({ type: "inspector-absent", inspector, days }));
      case "returns":
        return days === undefined
          ? []
          : inspectors.map((inspector) => ({ type: "inspector-returns", inspector, days }));
      case "leaves":
        return until === undefined
          ? []
          : inspectors.map((inspector) => ({ type: "inspector-leaves", inspector, lastDay: until }));
      case "closes":
        return until === undefined
          ? []
          : institutions.map((institution) => ({ type: "institution-closes", institution, lastDay: until }));
      case "helps":
        return inspectors.flatMap((inspector) =>
          zones.map((zone): PlanChange => ({ type: "inspector-helps", inspector, zone })),
        );
      case "hand-over": {
        const [taker, another] = to;
        if (another !== undefined)
          issues.push(cellRequired({ zh: "一名接手的督学", en: "one inspector" }, row.where("to")));
        if (inspectors.length === 0 && institutions.length === 0)
          issues.push(
            cellRequired(
              { zh: "原来的督学，或移交哪些单位", en: "whose visits, or of which institutions" },
              row.where("inspectors"),
            ),
          );
        if (taker === undefined || from === undefined) return [];
        const what = { to: taker, since: from, ...(institutions.length === 0 ? {} : { institutions }) };
        return inspectors.length === 0
          ? [{ type: "visits-handed-over", ...what }]
          : inspectors.map((one) => ({ type: "visits-handed-over", from: one, ...what }));
      }
      case "recusal":
        return ground === undefined
          ? []
          : inspectors.flatMap((inspector) =>
              institutions.map((institution): PlanChange => ({
                type: "recusal",
                recusal: {
                  inspector,
                  institution,
                  ground,
                  ...(from === undefined ? {} : { from }),
                  ...(row.blank("until") || until === undefined ? {} : { until }),
                  ...(note === undefined ? {} : { note }),
                },
              })),
            );
      case "receives":
        if (days === undefined) return [];
        return everywhere
          ? [{ type: "days-open", days }]
          : institutions.map((institution) => ({ type: "institution-receives", institution, days }));
      case "special":
      case "comprehensive": {
        isAboutSomebody({
          zh: "到哪里：单位（全部写 全区）、乡镇或责任区",
          en: "where: institutions, towns or zones",
        });
        if (time !== undefined && time !== "day")
          issues.push(choiceUnknown(row.peek("halfDay"), ["全天"], "全天", row.where("halfDay")));
        if (days === undefined) return [];
        const name = topic ?? CHANGE_KINDS.labels[kind];
        const among = {
          ...(towns.length === 0 ? {} : { towns }),
          ...(zones.length === 0 ? {} : { zones }),
        };
        return [
          {
            type: "extra-visits",
            extra: {
              id: `${days.from}-${name.replaceAll(/[\s/#]+/g, "-")}`,
              months: [],
              during: days,
              visits: {
                kind,
                ...(topic === undefined ? {} : { topic }),
                ...(institutions.length === 0 ? {} : { institutions }),
                ...(towns.length + zones.length === 0 ? {} : { among }),
                ...(sample === undefined ? {} : { sample }),
                ...(team === undefined ? {} : { inspectors: team }),
                ...(time === "day" ? { wholeDay: true } : {}),
              },
            },
          },
        ];
      }
      default: {
        isAboutSomebody({
          zh: "督学，或单位、乡镇、责任区（全区都是的单位写 全区）",
          en: "an inspector, or institutions, towns or zones",
        });
        if (inspectors.length > 0) for (const key of PLACES) unfit(key);
        if (days === undefined) return [];
        const span = spanOf(kind, days, time, note);
        if (inspectors.length > 0)
          return inspectors.map((inspector) => ({ type: "inspector-busy", inspector, span }));
        if (everywhere) {
          // A half-day of the whole district has no form of its own: every institution is busy then.
          return span.halfDay === undefined
            ? [{ type: "no-visits", days }]
            : [
                {
                  type: "area-closed",
                  area: { institutions: facts.register.institutions.map(({ id }) => id) },
                  span,
                },
              ];
        }
        const [single, another] = institutions;
        return [
          ...(single === undefined
            ? []
            : another === undefined
              ? [{ type: "institution-busy", institution: single, span } as const]
              : [{ type: "area-closed", area: { institutions }, span } as const]),
          ...towns.map((town) => ({ type: "area-closed", area: { town }, span }) as const),
          ...zones.map((zone) => ({ type: "area-closed", area: { zone }, span }) as const),
        ];
      }
    }
  })();
  return issues.slice(before).some(({ severity }) => severity === "error") ? [] : changes;
}

const PLACES = ["institutions", "towns", "zones"] as const;
function spanOf(
  reason: UnavailabilityReason,
  days: Period,
  time: "morning" | "afternoon" | "day" | undefined,
  note: string | undefined,
): Unavailability {
  return {
    ...days,
    ...(time === undefined || time === "day" ? {} : { halfDay: time }),
    reason,
    ...(note === undefined ? {} : { note }),
  };
}

/** Says which cells are missing that the kind of change needs, and which are filled that it does not read. */
function checkForm(row: RowReader<ChangeKey>, { needs, may }: ChangeForm, issues: Issue[]): void {
  const kind = row.peek("kind");
  for (const { key, heading, expected } of changeTable.columns) {
    if (key === "kind" || key === "note") continue;
    if (needs.includes(key)) {
      if (row.blank(key))
        issues.push(
          cellRequired(
            {
              zh: `“${heading}”列：${expected.zh}（“${kind}”须填）`,
              en: `${heading}: ${expected.en} (needed for ${kind})`,
            },
            row.where(key),
          ),
        );
    } else if (!may.includes(key) && !row.blank(key))
      issues.push(cellUnfit(row.peek(key), row.heading(key), kind, row.where(key)));
  }
}
