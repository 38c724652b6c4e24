import { defineZoneLayout, type LegalSource } from "@supervision/domain";

export const zones = defineZoneLayout({
  levels: ["责任区"],
  zones: { east: { name: "东片责任区", members: { asRegistered: true } } },
});

export const source: LegalSource = {
  title: "滨江区督导细则",
  issuedBy: "滨江区教育督导室",
  authority: "district",
  issuedOn: "2026-02",
};
