import { overrideChecklist } from "@supervision/checklists";
import { kindergartenEvaluation } from "@supervision/checklists/kindergarten";
import { school, schoolRoutine } from "@supervision/checklists/school";
import { definePlugin, formatIssue, IssueError } from "@supervision/domain";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { checkDistrict, composeDistrict, CompositionError, type DistrictDefinition } from "../src/index.ts";
import { hillside } from "./hillside.ts";
import { oneZone } from "./sample-content.ts";

const broken: DistrictDefinition = {
  id: "riverside",
  name: "",
  plugins: [school, definePlugin({ id: "own", version: "1.0.0", requires: { city: "^1", school: "^9" } })],
  zones: oneZone,
};

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("composeDistrict and its twin", () => {
  it("throws one error that carries every issue and prints them all", () => {
    const error = thrownBy(() => composeDistrict(broken));
    if (!(error instanceof CompositionError)) throw error;
    expect(error).toBeInstanceOf(IssueError);
    expect(error.district).toBe("riverside");
    expect(error.issues.map(({ code }) => code)).toEqual([
      "district-name-missing",
      "plugin-missing",
      "plugin-version-unfit",
    ]);
    for (const { code } of error.issues) expect(error.message).toContain(code);
  });

  it("names a plugin that is missing once, with the number of places that point into it", () => {
    const definition = {
      id: "q",
      name: "青石县",
      plugins: [kindergartenEvaluation],
      zones: oneZone,
    } as const;
    const error = thrownBy(() => composeDistrict(definition));
    if (!(error instanceof CompositionError)) throw error;
    expect(error.issues.map(({ code }) => code)).toEqual(["plugin-missing"]);
    expect(error.message).toMatch(
      /插件 kindergarten-evaluation 需要插件 kindergarten，有\d+处引用其中的内容 → 核对编号，或在 plugins 中加入 kindergarten$/,
    );
    // What stands in the message is not printed a second time as an object.
    expect(Object.keys(error)).not.toContain("issues");
    expect(inspect(error)).not.toContain("severity:");
  });

  it("guesses a plugin that was meant, but none of those that ask for it", () => {
    const own = definePlugin({ id: "schools", version: "1.0.0", requires: { schol: "^1" } });
    const checked = checkDistrict({ id: "q", name: "青石县", plugins: [own, school], zones: oneZone });
    expect(checked.ok ? "" : formatIssue(checked.issues[0])).toContain("是否指“school”");
    const alone = checkDistrict({ id: "q", name: "青石县", plugins: [own], zones: oneZone });
    expect(alone.ok ? "" : formatIssue(alone.issues[0])).not.toContain("是否指");
  });

  it("sums up changes of what a missing plugin would bring", () => {
    const change = overrideChecklist(schoolRoutine, {
      basedOn: "2013-09",
      effective: { from: "2026-09-01" },
      source: { title: "办法", issuedBy: "青石县教育局", authority: "district", issuedOn: "2026-08" },
      items: { safety: { title: "校园安全" } },
    });
    const own = definePlugin({
      id: "own",
      version: "1.0.0",
      requires: { school: "^1" },
      overrides: [change],
    });
    const checked = checkDistrict({ id: "q", name: "青石县", plugins: [own], zones: oneZone });
    expect(checked.ok ? [] : checked.issues.map(({ code, message }) => [code, message.en])).toEqual([
      ["plugin-missing", expect.stringContaining("1 place points into it.")],
    ]);
  });

  it("returns the same issues without throwing", () => {
    const error = thrownBy(() => composeDistrict(broken));
    const checked = checkDistrict(broken);
    expect(!checked.ok && checked.issues).toEqual(error instanceof CompositionError && error.issues);
  });

  it("passes with warnings, which the district keeps", () => {
    expect(hillside.warnings.map(({ code, since }) => [code, since])).toEqual([
      ["override-outdated", "2026-02-01"],
    ]);
    expect(Object.isFrozen(hillside.warnings)).toBe(true);
  });

  it("composes a district without plugins", () => {
    const empty = composeDistrict({ id: "empty", name: "空区", plugins: [], zones: oneZone });
    expect(empty.timeline).toEqual([]);
    expect(empty.on("2026-03-02")).toMatchObject({ checklists: {}, absent: {}, zones: oneZone });
  });

  it("lists its plugins once, by id", () => {
    const district = composeDistrict({
      id: "riverside",
      name: "滨江区",
      plugins: [school, definePlugin({ id: "own", version: "1.0.0" }), structuredClone(school)],
      zones: oneZone,
    });
    expect(district.plugins.map(({ id }) => id)).toEqual(["own", "school"]);
  });
});

describe("a definition from a program without types", () => {
  it.each(["{}", `{ "id": 7, "name": null, "plugins": {}, "zones": [3], "terms": 1 }`, "[]"])(
    "names what is wrong with %s instead of failing on it",
    (text) => {
      const definition: DistrictDefinition = JSON.parse(text);
      const checked = checkDistrict(definition);
      expect(!checked.ok && checked.issues.map(({ code }) => code)).toEqual(
        expect.arrayContaining(["district-id-invalid", "district-name-missing", "definition-invalid"]),
      );
    },
  );
});
