import type { IsoDate, LegalSource } from "@supervision/domain";
import { defineScheduleRule } from "../src/index.ts";
import type { CadenceRule, RuleContent, RuleLevel, ScheduleRule } from "../src/index.ts";

/** What a rule of an invented district says beside what it asks for. */
export interface SampleRule {
  /** Its id; absent: `sample/` and its type. */
  readonly id?: string;
  /** Its title; absent: what follows the slash of its id. */
  readonly title?: string;
  /** The first day on which it is in force; absent: long before the terms of the county. */
  readonly from?: IsoDate;
  /** Who issued it; absent: the district. */
  readonly authority?: LegalSource["authority"];
  /** How binding it is; absent: hard. */
  readonly level?: RuleLevel;
  /** What breaking it costs. */
  readonly weight?: number;
  /** How much it counts that its visits are made. */
  readonly importance?: number;
}

/** A rule of an invented district, by its own document. */
export function sampleRule(
  content: RuleContent,
  {
    id = `sample/${content.type}`,
    title = id.slice(id.indexOf("/") + 1),
    from = "2025-01-01",
    authority = "district",
    level = "hard",
    ...more
  }: SampleRule = {},
): ScheduleRule {
  return defineScheduleRule({
    id,
    title,
    editions: [
      {
        edition: from.slice(0, 7),
        status: "active",
        effective: { from },
        sources: [
          {
            title: "滨江区督导办法",
            issuedBy: "滨江区教育督导室",
            authority,
            issuedOn: from.slice(0, 7),
          },
        ],
        level,
        ...more,
        rule: content,
      },
    ],
  });
}

/** What a rule asks that wants visits to institutions: one a month, unless `asked` says otherwise. */
export function visitDuty(asked: Partial<Omit<CadenceRule, "type" | "activity">> = {}): CadenceRule {
  return {
    type: "cadence",
    activity: "visit",
    every: "month",
    atLeast: 1,
    owedBy: "responsible-inspector",
    owedTo: "institution",
    proof: { zh: "督导记录", en: "record" },
    ...asked,
  };
}
