import { definePlugin, defineZoneLayout } from "../index.ts";

const source = { title: "样例通知", issuedBy: "样例机关", authority: "district", issuedOn: "2025" } as const;
const added = {
  kind: "checklist",
  id: "riverside/routine",
  title: "样例",
  editions: [{ edition: "2025-09", status: "active", effective: { from: "2025-09-01" }, sources: [source] }],
} as const;

definePlugin({ id: "riverside", version: "1.0.0", contributes: [added] });
// @ts-expect-error content under another plugin's name
definePlugin({ id: "hillside", version: "1.0.0", contributes: [added] });
// @ts-expect-error `within` names no zone of the layout
defineZoneLayout({ levels: ["责任区"], zones: { a: { name: "甲", within: "b" } } });
