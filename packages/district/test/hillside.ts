import { defineChecklist, defineChecklistEdition, overrideChecklist, remove } from "@supervision/checklists";
import { definePlugin, defineZoneLayout, type LegalSource } from "@supervision/domain";
import { defineScheduleRule, overrideScheduleRule } from "@supervision/schedule";
import { composeDistrict } from "../src/index.ts";

// A made-up district on made-up content, for files that a person reads and that no edition of the standard content may change.

const measures: LegalSource = {
  title: "示例省督导办法",
  issuedBy: "示例省教育督导室",
  authority: "province",
  documentNumber: "示教督〔2023〕1号",
  issuedOn: "2023-12-01",
};
const notice: LegalSource = {
  title: "山前区实施通知",
  issuedBy: "山前区教育督导室",
  authority: "district",
  documentNumber: "山教督〔2025〕3号",
  issuedOn: "2025-08-20",
  article: "第六条",
};

export const opening = defineChecklist({
  id: "province/opening",
  title: "开学检查",
  appliesTo: ["primary"],
  editions: [
    defineChecklistEdition({
      edition: "2024-01",
      status: "active",
      effective: { from: "2024-01-01" },
      sources: [measures],
      items: {
        exits: { title: "安全出口畅通", answer: "yes-no" },
        textbooks: { title: "课前到书", answer: "yes-no", basis: { ...measures, article: "第九条" } },
        canteen: { title: "食堂卫生", answer: "yes-no" },
      },
    }),
    defineChecklistEdition({
      edition: "2026-02",
      status: "active",
      effective: { from: "2026-02-01" },
      sources: [measures],
      items: {
        exits: { title: "安全出口与疏散通道畅通", answer: "yes-no" },
        canteen: { title: "食堂卫生", answer: "yes-no" },
      },
    }),
  ],
});

export const rest = defineScheduleRule({
  id: "province/rest",
  title: "两次督导之间留出间隔",
  editions: [
    {
      edition: "2024-01",
      status: "active",
      effective: { from: "2024-01-01" },
      sources: [{ ...measures, article: "第四条" }],
      level: "soft",
      weight: 10,
      rule: { type: "rest-between-visits", days: 7, unit: "days" },
    },
  ],
});

const province = definePlugin({ id: "province", version: "2.1.0", contributes: [opening, rest] });

const later = defineChecklist({
  id: "hillside/snow",
  title: "雪天安全",
  appliesTo: ["primary"],
  editions: [
    defineChecklistEdition({
      edition: "2026-11",
      status: "active",
      effective: { from: "2026-11-01" },
      sources: [notice],
      items: { paths: { title: "校门道路除雪", answer: "yes-no" } },
    }),
  ],
});

export const hillside = composeDistrict({
  id: "hillside",
  name: "山前区",
  plugins: [
    province,
    definePlugin({
      id: "hillside",
      version: "1.0.0",
      requires: { province: "^2" },
      contributes: [later],
      overrides: [
        overrideChecklist(opening, {
          basedOn: "2024-01",
          effective: { from: "2025-09-01" },
          source: notice,
          items: { exits: { text: "含教学楼与宿舍" }, canteen: remove("并入食品安全专项") },
          add: { road: { title: "上学路段巡查", answer: "yes-no" } },
        }),
        overrideScheduleRule(rest, {
          basedOn: "2024-01",
          effective: { from: "2025-09-01" },
          source: notice,
          parameters: { days: 14 },
        }),
      ],
    }),
  ],
  zones: defineZoneLayout({
    levels: ["片区", "责任区"],
    zones: {
      north: { name: "北片区" },
      "north/1": { name: "第一责任区", within: "north", members: { towns: ["山口"] } },
    },
  }),
  terms: [{ id: "2026-spring", name: "2025—2026学年第二学期", from: "2026-03-01", until: "2026-07-03" }],
});
