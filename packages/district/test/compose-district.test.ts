import { school } from "@supervision/checklists/school";
import { definePlugin, IssueError } from "@supervision/domain";
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
