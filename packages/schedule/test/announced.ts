import type { Visit } from "@supervision/domain";
import {
  type AnnouncedChoice,
  type AnnouncementWish,
  chooseAnnounced,
  type UnannouncedDemand,
  type UnannouncedFacts,
} from "../src/unpredictability/index.ts";
import { routineVisit } from "./riverside.ts";

/** Three schools of two zones, two inspectors of both, two terms. */
export const facts: UnannouncedFacts = {
  register: {
    institutions: ["东街小学", "西街小学", "南街小学"].map((name, index) => ({
      id: `S${index + 1}`,
      name,
      kind: "primary",
      nature: "public",
      town: index === 2 ? "南镇" : "东镇",
      students: {},
    })),
    inspectors: ["甲", "乙"].map((name, index) => ({
      id: `I${index + 1}`,
      name,
      status: "part-time",
      responsible: true,
      zones: ["east", "south"],
    })),
    recusals: [],
  },
  zones: {
    levels: ["责任区"],
    zones: {
      east: { name: "东片", members: { towns: ["东镇"] } },
      south: { name: "南片", members: { towns: ["南镇"] } },
    },
  },
  terms: [
    { id: "autumn", name: "第一学期", from: "2025-09-01", until: "2026-01-30" },
    { id: "spring", name: "第二学期", from: "2026-02-24", until: "2026-07-03" },
  ],
};

/** A visit under this id. */
export const visit = (id: string, date: string, more: Partial<Visit> = {}): Visit =>
  routineVisit({ id, date, ...more });

/** Six visits in ten of each school and term are not announced. */
export const everySchoolTerm: UnannouncedDemand = { atLeast: 0.6, per: "institution", every: "term" };

/** What is announced under this wish. */
export function chosen(visits: readonly Visit[], wish: AnnouncementWish, about = facts): AnnouncedChoice {
  const made = chooseAnnounced(visits, wish, about);
  if (!made.ok) throw new Error(made.issues[0].message.zh);
  return made.value;
}
