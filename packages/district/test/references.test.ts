import { overrideChecklist } from "@supervision/checklists";
import { definePlugin, type LegalSource } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { checkDistrict } from "../src/index.ts";
import { opening } from "./hillside.ts";
import { oneZone } from "./sample-content.ts";

const source: LegalSource = { title: "示例", issuedBy: "示例区", authority: "district", issuedOn: "2025" };
const province = definePlugin({ id: "province", version: "1.0.0", contributes: [opening] });

function issuesWith(domain: `${string}/${string}#${string}`) {
  const own = definePlugin({
    id: "own",
    version: "1.0.0",
    overrides: [
      overrideChecklist(opening, {
        basedOn: "2024-01",
        effective: { from: "2025-09-01", until: "2026-01-31" },
        source,
        add: { road: { title: "上学路段巡查", answer: "yes-no", domain } },
      }),
    ],
  });
  const checked = checkDistrict({ id: "own", name: "示例区", plugins: [province, own], zones: oneZone });
  return checked.ok ? checked.warnings : checked.issues;
}

describe("a pointer that an override wrote", () => {
  it("is reported at the override, from the day it applies", () => {
    expect(issuesWith("province/opening#exit")).toMatchObject([
      {
        code: "reference-item-missing",
        since: "2025-09-01",
        path: ["plugins", "own", "overrides", 0, "items", "road", "domain"],
        message: { zh: expect.stringContaining("是否指“exits”") },
      },
    ]);
  });

  it("may name what the override itself leaves in place", () => {
    expect(issuesWith("province/opening#exits")).toEqual([]);
  });
});
