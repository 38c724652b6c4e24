import { formatSource, orThrow } from "@supervision/domain";
import {
  assembleIndicatorSet,
  checkIndicatorSetEdition,
  defineIndicatorSet,
  indicatorSetKind,
  indicatorSetOn,
  inputsOf,
} from "@supervision/indicators";
import { basicBalance, basicBalanceIndicators, basicBalanceSet } from "@supervision/indicators/basic-balance";
import {
  qualityBalance,
  qualityBalanceIndicators,
  qualityBalanceSet,
} from "@supervision/indicators/quality-balance";
import { describe, expect, it } from "vitest";
import { basic, quality } from "./sets.ts";

const limits = (stage: "primary" | "junior-middle") =>
  quality.indicators.map(({ edition }) => edition.standard?.[stage]?.atLeast);

describe("quality balance", () => {
  it("has the seven limits of the document, primary and junior middle", () => {
    expect(limits("primary")).toEqual([4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3]);
    expect(limits("junior-middle")).toEqual([5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4]);
  });

  it("judges each coefficient and asks six of seven of a school", () => {
    expect(quality.edition.countyRule).toMatchObject({
      judges: "each",
      atMost: { primary: 0.5, "junior-middle": 0.45 },
    });
    expect(quality.edition.schoolRule).toMatchObject({ atLeast: 6, remainder: 0.85 });
  });

  it("cites its document in every indicator", () => {
    for (const { edition } of quality.indicators)
      expect(formatSource(edition.sources[0])).toContain("教督〔2017〕6号");
  });

  it("is a plugin of seven indicators and one set", () => {
    expect(qualityBalance.contributes.map((added) => added.kind)).toEqual([
      ...Array.from({ length: 7 }, () => "indicator"),
      "indicator-set",
    ]);
  });
});

describe("basic balance", () => {
  it("judges the mean of eight coefficients and no school", () => {
    expect(basic.indicators).toHaveLength(8);
    expect(basic.edition.countyRule).toMatchObject({
      judges: "mean",
      atMost: { primary: 0.65, "junior-middle": 0.55 },
    });
    expect(basic.edition.schoolRule).toBeUndefined();
    expect(basic.indicators.every(({ edition }) => edition.standard === undefined)).toBe(true);
    expect(basicBalance.contributes).toHaveLength(9);
  });
});

describe("a set with its indicators", () => {
  it("lists the columns of a data file, students first", () => {
    expect(inputsOf(quality).map((column) => column.id)).toEqual([
      "students",
      "qualifiedTeachers",
      "backboneTeachers",
      "artsSportsTeachers",
      "teachingRoomArea",
      "sportsArea",
      "equipmentValue",
      "multimediaRooms",
    ]);
    expect(inputsOf(basic).map((column) => `${column.id} ${column.label.zh} ${column.unit.zh}`)).toEqual([
      "students 学生数 人",
      "teachingRoomArea 教学及辅助用房面积 平方米",
      "sportsArea 体育运动场馆面积 平方米",
      "equipmentValue 教学仪器设备值 元",
      "computers 计算机台数 台",
      "books 图书册数 册",
      "teachers 专任教师数 人",
      "qualifiedTeachers 高于规定学历教师数 人",
      "seniorTeachers 中级及以上专业技术职务教师数 人",
    ]);
    expect(inputsOf(quality)[0]?.usedBy).toHaveLength(7);
  });

  it("does not exist before its first edition", () => {
    const early = indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2017-05-22");
    expect(!early.ok && early.issues.map((issue) => issue.code)).toEqual(["not-in-force"]);
    expect(indicatorSetOn(basicBalanceSet, basicBalanceIndicators, "2017-05-22").ok).toBe(true);
  });

  it("names an indicator that is not at hand", () => {
    const [edition] = qualityBalanceSet.editions;
    const checked = assembleIndicatorSet(
      { id: qualityBalanceSet.id, title: qualityBalanceSet.title, edition },
      {},
    );
    expect(!checked.ok && checked.issues).toHaveLength(7);
    const partly = indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators.slice(1), "2026-01-01");
    expect(!partly.ok && partly.issues.map((issue) => [issue.code, issue.path])).toEqual([
      ["set-indicator-missing", ["indicators", 0]],
    ]);
  });

  it("takes the indicators of a district as they are there, local limits included", () => {
    const local = Object.fromEntries(
      quality.indicators.map((one) => [
        one.id,
        { ...one, edition: { ...one.edition, standard: { primary: { atLeast: 9 } } } },
      ]),
    );
    const set = orThrow(assembleIndicatorSet(quality, local));
    expect(set.indicators[0]?.edition.standard).toEqual({ primary: { atLeast: 9 } });
  });

  it("refuses rules that nothing can meet", () => {
    const [edition] = qualityBalanceSet.editions;
    const { schoolRule } = edition;
    const codes = (changed: object) =>
      checkIndicatorSetEdition("x/y", { ...edition, ...changed }).map((issue) => issue.code);
    expect(codes({})).toEqual([]);
    expect(codes({ schoolRule: { ...schoolRule, atLeast: 8 } })).toEqual(["set-rule-invalid"]);
    expect(codes({ countyRule: { ...edition.countyRule, atMost: { primary: 0 } } })).toEqual([
      "set-rule-invalid",
    ]);
    expect(
      codes({ indicators: [edition.indicators[0], edition.indicators[0]], schoolRule: undefined }),
    ).toEqual(["set-indicator-duplicate"]);
    expect(codes({ stages: [] })).toEqual(["set-empty"]);
    expect(() =>
      defineIndicatorSet({ id: "x/y", title: "示例", editions: [{ ...edition, stages: [] }] }),
    ).toThrow(/set-empty/);
  });

  it("refers to its indicators and takes no override of its own", () => {
    const [edition] = qualityBalanceSet.editions;
    expect(indicatorSetKind.referencesOf(edition)[6]).toEqual({
      kind: "indicator",
      id: "quality-balance/multimedia-rooms",
      path: ["indicators", 6],
    });
    const change = {
      kind: "indicator-set",
      target: "quality-balance/resources",
      basedOn: "2017-05",
      effective: { from: "2026-09-01" },
      source: edition.sources[0],
    };
    expect(indicatorSetKind.checkOverride(edition, change).map((issue) => issue.code)).toEqual([
      "set-override-unsupported",
    ]);
  });
});
