import { formatIssue, type VisitRecord } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { decodeFollowUpRecord, decodeVisit, decodeVisitRecord, readJson } from "../index.ts";

const RECORD: VisitRecord = {
  id: "R1",
  visit: "V1",
  institution: "S1",
  date: "2026-03-02",
  inspectors: ["D1", "D2"],
  kind: "routine",
  items: ["school/routine#admission"],
  pins: [{ series: "school/routine", edition: "2013-09", digest: "abc" }],
  methods: ["campus-round"],
  goodPractice: ["课后服务安排细致"],
  findings: [
    {
      id: "F1",
      item: "school/routine#admission",
      aspect: "notice.fees",
      description: "公示不全",
      severity: "minor",
      deadline: "2026-04-01",
    },
  ],
  remarks: "",
};

const texts = (checked: ReturnType<typeof decodeVisitRecord>): readonly string[] =>
  checked.ok ? [] : checked.issues.map((one) => formatIssue(one, "en"));

describe("a visit record", () => {
  it("that is right is given back as it is", () => {
    expect(decodeVisitRecord(structuredClone(RECORD))).toEqual({ ok: true, value: RECORD, warnings: [] });
  });

  it("says where each mistake is and what was expected", () => {
    const wrong = {
      ...RECORD,
      date: "2026-02-29",
      inspectors: [],
      kind: "rutine",
      items: ["admission"],
      methods: ["walk"],
      findings: [{ id: "F1", severity: "bad", description: " " }],
      remark: "x",
    };
    expect(texts(decodeVisitRecord(wrong, "记录.json"))).toEqual([
      'error date-expected [记录.json, date]: Read "2026-02-29", expected a date that exists. -> Write 2026-03-01, 2026/3/1 or 2026年3月1日.',
      "error value-invalid [记录.json, inspectors]: Read [], expected a list with at least 1. -> Give a list with at least 1.",
      'error choice-unknown [记录.json, kind]: Read "rutine", expected one of: routine, special, comprehensive, random, requested, joint, follow-up. -> Did you mean "routine"? Use one of them.',
      'error value-invalid [记录.json, items.0]: Read "admission", expected plugin/name or plugin/name#item. -> Give plugin/name or plugin/name#item.',
      'error choice-unknown [记录.json, methods.0]: Read "walk", expected one of: lesson-observation, document-review, meeting-attendance, interview, questionnaire, campus-round. -> Use one of them.',
      'error value-invalid [记录.json, findings.0.description]: Read " ", expected text that is not empty and has no outer spaces. -> Give text that is not empty and has no outer spaces.',
      'error choice-unknown [记录.json, findings.0.severity]: Read "bad", expected one of: minor, major, urgent. -> Use one of them.',
      'error key-unknown [记录.json, remark]: "remark" is not known. -> Rename or remove it.',
    ]);
  });

  it("may not hold two findings under one id", () => {
    const finding = { id: "F1", description: "公示不全", severity: "minor" };
    const checked = decodeVisitRecord({ ...RECORD, findings: [finding, finding] });
    expect(checked.ok ? [] : checked.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["id-duplicate", "findings", 1, "id"],
    ]);
  });

  it.each([undefined, null, 7, "text", [], new Date(0), Symbol("x"), () => 1])(
    "never throws on %s",
    (value) => {
      for (const decode of [decodeVisitRecord, decodeFollowUpRecord, decodeVisit])
        expect(decode(value).ok).toBe(false);
    },
  );
});

describe("a follow-up record", () => {
  const record = {
    id: "U1",
    institution: "S1",
    date: "2026-04-02",
    inspectors: ["D1"],
    items: [],
    rectifications: [{ finding: "F1", institution: "S1", status: "closed", verifiedOn: "2026-04-02" }],
    goodPractice: [],
  };

  it("is given back as it is, and a finding settled twice is refused", () => {
    expect(decodeFollowUpRecord(record)).toEqual({ ok: true, value: record, warnings: [] });
    const twice = decodeFollowUpRecord({
      ...record,
      rectifications: [...record.rectifications, ...record.rectifications],
    });
    expect(twice.ok ? [] : twice.issues.map(({ code }) => code)).toEqual(["id-duplicate"]);
  });
});

describe("a JSON file", () => {
  it("is parsed whatever its encoding, and a broken one is placed", () => {
    const text = '{"名称":"一小"}';
    for (const bytes of [
      new TextEncoder().encode(`\uFEFF${text}`),
      new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")),
    ])
      expect(readJson({ name: "a.json", bytes })).toEqual({
        ok: true,
        value: { 名称: "一小" },
        warnings: [],
      });
    const broken = readJson({ name: "a.json", bytes: new TextEncoder().encode("{") });
    expect(broken.ok ? [] : broken.issues.map(({ code, place }) => [code, place?.file])).toEqual([
      ["json-invalid", "a.json"],
    ]);
  });

  it("that is something else is called by its name", () => {
    for (const [start, name] of [
      ["%PDF-1.7", "PDF"],
      ["PK\u0003\u0004", "工作簿"],
    ] as const) {
      const read = readJson({ name: "a.json", bytes: new TextEncoder().encode(start) });
      expect(read.ok ? [] : read.issues.map(({ code, message }) => [code, message.zh])).toEqual([
        ["file-type-unsupported", expect.stringMatching(new RegExp(`${name}.*不是 JSON$`))],
      ]);
    }
  });

  it("of any depth is answered by an issue with the beginning of what was read", () => {
    const deep = readJson({
      name: "deep.json",
      bytes: new TextEncoder().encode("[".repeat(99_999) + "]".repeat(99_999)),
    });
    const decoded = deep.ok ? decodeVisitRecord(deep.value) : deep;
    expect(decoded.ok ? [] : decoded.issues.map(({ code, message }) => [code, message.zh])).toEqual([
      ["value-invalid", '读到 [[["…"]]]，应是对象'],
    ]);
  });
});
