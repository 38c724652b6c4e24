import { overrideChecklist, pinOf } from "@supervision/checklists";
import { raiseFindings } from "@supervision/checklists/findings";
import { kindergartenNational } from "@supervision/checklists/kindergarten";
import { kindergarten } from "@supervision/checklists/kindergarten";
import { definePlugin, defineZoneLayout, orThrow, type LegalSource } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { composeDistrict } from "../src/index.ts";

const notice: LegalSource = {
  title: "云岭县幼儿园督导细则",
  issuedBy: "云岭县教育督导室",
  authority: "district",
  documentNumber: "云教督〔2026〕9号",
  issuedOn: "2026-08-20",
};
const fees: LegalSource = { ...notice, title: "云岭县收费通知", documentNumber: "云教〔2026〕12号" };

const change = overrideChecklist(kindergartenNational, {
  basedOn: "2019-06",
  effective: { from: "2026-09-01" },
  source: notice,
  items: { safety: { title: "安全管理，每月演练一次" }, conduct: { weight: 5 } },
  add: {
    certificates: { title: "持证上岗", answer: "yes-no" },
    fees: { title: "收费公示", answer: "yes-no", basis: fees },
  },
});
const yunling = definePlugin({
  id: "yunling",
  version: "1.0.0",
  requires: { kindergarten: "^1" },
  contributes: [],
  overrides: [change],
});
const district = composeDistrict({
  id: "yunling",
  name: "云岭县",
  plugins: [kindergarten, yunling],
  zones: defineZoneLayout({
    levels: ["责任区"],
    zones: { a: { name: "城关", members: { towns: ["城关镇"] } } },
  }),
});

describe("what a finding of a district's checklist rests on", () => {
  it("is the document that demands it: the district's for what it added or says otherwise, the nation's for the rest", () => {
    const list = district.on("2026-10-12").checklists["kindergarten/national"];
    if (list === undefined) throw new Error("the district has the national checklist");
    const ids = ["safety", "conduct", "ethics", "certificates", "fees"];
    const found = raiseFindings(
      list,
      {
        pin: pinOf(list.id, list.edition),
        institution: "k1",
        date: "2026-10-12",
        answers: Object.fromEntries(ids.map((id) => [id, { type: "yes-no", value: "no" }])),
      },
      { severity: { "not-met": "major" } },
    );
    const national = list.edition.sources[0].documentNumber;
    expect(
      Object.fromEntries(orThrow(found).map((one) => [one.item.split("#")[1], one.basis.documentNumber])),
    ).toEqual({
      safety: "云教督〔2026〕9号",
      conduct: national,
      ethics: national,
      certificates: "云教督〔2026〕9号",
      fees: "云教〔2026〕12号",
    });
  });
});
