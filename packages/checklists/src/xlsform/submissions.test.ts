import { orThrow, type Issue } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterLosses } from "../../test/exchange/after-losses.ts";
import { everyForm, everyFormList } from "../../test/exchange/every-form.ts";
import { parseXml } from "../../test/exchange/parse-xml.ts";
import { wildAnswers, wildEdition, wildList } from "../../test/exchange/wild-answers.ts";
import { checkAnswers, pinOf } from "../index.ts";
import {
  fromSubmissionJson,
  fromSubmissionTables,
  fromSubmissionXml,
  toSubmissionXml,
  type SubmissionElement,
  type SubmissionsRead,
} from "./index.ts";

const pin = pinOf(everyFormList.id, everyForm);
const envelope = {
  pin_series: pin.series,
  pin_edition: pin.edition,
  pin_digest: pin.digest,
  visit_institution: "s1",
  visit_date: "2026-09-10",
} as const;

describe("answers written as a submission and read again", () => {
  it("are the same, but for the losses that were said", () => {
    fc.assert(
      fc.property(wildAnswers, (answers) => {
        fc.pre(checkAnswers(wildEdition, answers).ok);
        const { xml, losses } = toSubmissionXml(wildList, answers, { instanceId: "uuid:1" });
        const read = fromSubmissionXml(wildList, parseXml(xml));
        expect(read.id).toBe("uuid:1");
        expect(orThrow(read.answers)).toEqual(afterLosses(answers, losses));
      }),
      { numRuns: 300 },
    );
  });
});

const told = (read: SubmissionsRead): readonly string[] => [
  ...read.issues.map(line),
  ...read.submissions.flatMap(({ id = "?", answers }) =>
    answers.ok ? [`${id} ok`, ...answers.warnings.map(line)] : [`${id} refused`, ...answers.issues.map(line)],
  ),
];
const line = ({ code, path, place }: Issue): string =>
  `${code} ${place?.cell ?? (place?.row === undefined ? path.join(".") : `row ${place.row}`)}`;

const canteens = {
  type: "repeat",
  value: [
    { id: "a1", title: "北食堂", answers: { licence: { type: "yes-no", value: "yes" } } },
    {
      id: "a2",
      answers: { licence: { type: "yes-no", value: "no" }, why: { type: "text", value: "换证" } },
    },
  ],
} as const;
const expected = {
  "fire-exit": { type: "yes-no", value: "no", note: "东门上锁" },
  "fire-exit-key": { type: "refused", because: "保管人不在" },
  homework: { type: "number", value: 62.5 },
  visitors: { type: "several", value: ["book", "badge"] },
  canteens,
  spot: { type: "place", value: { longitude: 117.02, latitude: 36.68 } },
} as const;

describe("submissions as JSON", () => {
  it("are read as the OData feed of Central gives them", () => {
    const record = {
      __id: "uuid:c1",
      __system: { submissionDate: "2026-09-10T08:00:00Z", submitterName: "张一" },
      meta: { instanceID: "uuid:c1" },
      ...envelope,
      section_safety: {
        fire_exit__item: { fire_exit: "no", fire_exit__state: null, fire_exit__note: "东门上锁" },
        fire_exit_key__item: {
          fire_exit_key__state: "refused",
          fire_exit_key__because: "保管人不在",
        },
      },
      homework__item: { homework: 62.5 },
      visitors__item: { visitors: "book badge" },
      canteens__item: {
        "canteens@odata.navigationLink": "Submissions('uuid:c1')/canteens__item/canteens",
        canteens: [
          { __id: "x", canteens__id: "a1", canteens__title: "北食堂", canteens__licence: "yes" },
          { __id: "y", canteens__id: "a2", canteens__licence: "no", canteens__why: "换证" },
        ],
      },
      spot__item: { spot: { type: "Point", coordinates: [117.02, 36.68, 0], properties: { accuracy: 5 } } },
      score_points: 3,
      score_shown: null,
    };
    const read = fromSubmissionJson(everyFormList, { value: [record], "@odata.context": "x" });
    expect(told(read)).toEqual(["uuid:c1 ok"]);
    const [first] = read.submissions;
    expect(first && orThrow(first.answers)).toEqual({
      pin,
      institution: "s1",
      date: "2026-09-10",
      answers: expected,
    });
  });

  it("are read as the API of KoboToolbox gives them", () => {
    const record = {
      _id: 7,
      _uuid: "k1",
      "formhub/uuid": "f",
      __version__: "v",
      "meta/instanceID": "uuid:k1",
      _geolocation: [36.68, 117.02],
      _attachments: [],
      _validation_status: {},
      ...envelope,
      "section_safety/fire-exit__item/fire-exit": "no",
      "section_safety/fire-exit__item/fire-exit__note": "东门上锁",
      "section_safety/fire-exit-key__item/fire-exit-key__state": "refused",
      "section_safety/fire-exit-key__item/fire-exit-key__because": "保管人不在",
      "homework__item/homework": "62.5",
      "visitors__item/visitors": "book badge",
      "canteens__item/canteens": [
        {
          "canteens__item/canteens/canteens__id": "a1",
          "canteens__item/canteens/canteens__title": "北食堂",
          "canteens__item/canteens/canteens__licence": "yes",
        },
        {
          "canteens__item/canteens/canteens__id": "a2",
          "canteens__item/canteens/canteens__licence": "no",
          "canteens__item/canteens/canteens__why": "换证",
        },
      ],
      "spot__item/spot": "36.68 117.02 0 0",
    };
    const read = fromSubmissionJson(everyFormList, { count: 1, results: [record] });
    expect(told(read)).toEqual(["k1 ok"]);
    const [first] = read.submissions;
    expect(first && orThrow(first.answers).answers).toEqual(expected);
  });

  it("are refused one by one, with the path of what is wrong", () => {
    const read = fromSubmissionJson(everyFormList, [
      { ...envelope, _uuid: "good", "order__item/order": "差" },
      { ...envelope, _uuid: "bad", "order__item/order": "middling", "homework__item/homework": "many" },
      { ...envelope, _uuid: "old", pin_edition: "2025-09" },
      { ...envelope, _uuid: "other", pin_digest: "sha256-0" },
      { ...envelope, _uuid: "where", visit_institution: "", visit_date: "9月10日" },
      { ...envelope, _uuid: "typo", "order__item/ordre": "good", "canteens__item/canteens": "two" },
      { visit_institution: "s1", visit_date: "2026-09-10", _uuid: "unpinned" },
      { something: "else" },
      "nothing",
    ]);
    expect(told(read)).toEqual([
      "submission-other-form 7",
      "submission-unreadable 8",
      "good ok",
      "bad refused",
      "answer-value-invalid 1.order__item/order",
      "answer-value-invalid 1.homework__item/homework",
      "old refused",
      "answers-edition-mismatch 2.pin_edition",
      "other refused",
      "answers-digest-mismatch 3.pin_digest",
      "where refused",
      "submission-institution-missing 4",
      "submission-date-invalid 4.visit_date",
      "typo refused",
      "submission-unreadable 5.canteens__item/canteens",
      "submission-column-unknown 5.order__item/ordre",
      "unpinned ok",
      "submission-pin-missing 6",
    ]);
    const [good] = read.submissions;
    expect(good && orThrow(good.answers).answers["order"]).toEqual({ type: "choice", value: "poor" });
  });

  it("belong to institutions that exist, and what is not asked there does not apply", () => {
    const list = {
      ...everyFormList,
      edition: {
        ...everyForm,
        items: {
          ...everyForm.items,
          order: { title: "秩序", answer: "yes-no", appliesTo: { kinds: ["kindergarten"] } },
        },
      },
    } as const;
    const own = pinOf(list.id, list.edition);
    const record = { ...envelope, pin_digest: own.digest };
    const read = fromSubmissionJson(list, [record, { ...record, visit_institution: "s11" }], {
      institutions: [{ id: "s1", kind: "primary", nature: "public" }],
    });
    expect(told(read)).toEqual(["? ok", "? refused", "submission-institution-unknown 1.visit_institution"]);
    const [first] = read.submissions;
    expect(first && orThrow(first.answers).answers).toEqual({
      order: { type: "not-applicable", because: "本事项不适用于该类单位" },
    });
  });
});

describe("submissions as tables", () => {
  const pinCells = [pin.series, pin.edition, pin.digest, "s1", "2026-09-10"];
  const pinHeadings = ["pin_series", "pin_edition", "pin_digest", "visit_institution", "visit_date"];

  it("are read as the CSV files of Central give them, with their repeats", () => {
    const form = {
      file: "riverside__every.csv",
      rows: [
        [
          "SubmissionDate",
          ...pinHeadings,
          "section_safety-fire-exit__item-fire-exit",
          "section_safety-fire-exit__item-fire-exit__note",
          "section_safety-fire-exit-key__item-fire-exit-key__state",
          "section_safety-fire-exit-key__item-fire-exit-key__because",
          "homework__item-homework",
          "visitors__item-visitors",
          "spot__item-spot-Latitude",
          "spot__item-spot-Longitude",
          "spot__item-spot-Altitude",
          "spot__item-spot-Accuracy",
          "canteens__item-SET-OF-canteens",
          "meta-instanceID",
          "KEY",
          "SubmitterName",
        ],
        [
          "2026-09-10T08:00:00.000Z",
          ...pinCells,
          "no",
          "东门上锁",
          "refused",
          "保管人不在",
          "62.5",
          "book badge",
          "36.68",
          "117.02",
          "0",
          "5",
          "uuid:c1/canteens",
          "uuid:c1",
          "uuid:c1",
          "张一",
        ],
      ],
    };
    const entries = {
      file: "riverside__every-canteens.csv",
      rows: [
        ["canteens__id", "canteens__title", "canteens__licence", "canteens__why", "PARENT_KEY", "KEY"],
        ["a1", "北食堂", "yes", "", "uuid:c1", "uuid:c1/canteens__item/canteens[1]"],
        ["a2", "", "no", "换证", "uuid:c1", "uuid:c1/canteens__item/canteens[2]"],
      ],
    };
    const read = fromSubmissionTables(everyFormList, [entries, form]);
    expect(told(read)).toEqual(["uuid:c1 ok"]);
    const [first] = read.submissions;
    expect(first && orThrow(first.answers).answers).toEqual(expected);
  });

  it("are read as the sheets of KoboToolbox give them, with a column for each option", () => {
    const form = {
      file: "every.xlsx",
      sheet: "滨江区全题型清单",
      rows: [
        [
          ...pinHeadings.slice(0, 4),
          "visit_date",
          "section_safety/fire-exit__item/fire-exit",
          "fire-exit__note",
          "fire-exit-key__state",
          "fire-exit-key__because",
          "homework__item/homework",
          "visitors__item/visitors/book",
          "visitors__item/visitors/badge",
          "visitors__item/visitors/no-rule",
          "_spot_latitude",
          "_spot_longitude",
          "_spot_altitude",
          "_spot_precision",
          "_uuid",
          "_index",
        ],
        [
          ...pinCells.slice(0, 4),
          { date: "2026-09-10" },
          "no",
          "东门上锁",
          "拒绝",
          "保管人不在",
          62.5,
          1,
          true,
          0,
          36.68,
          117.02,
          0,
          5,
          "k1",
          1,
        ],
      ],
    };
    const entries = {
      file: "every.xlsx",
      sheet: "canteens",
      rows: [
        ["canteens__id", "canteens__title", "canteens__licence", "canteens__why", "_index", "_parent_index"],
        ["a1", "北食堂", "是", null, 1, 1],
        ["a2", null, "no", "换证", 2, 1],
      ],
    };
    const read = fromSubmissionTables(everyFormList, [form, entries]);
    expect(told(read)).toEqual(["k1 ok"]);
    const [first] = read.submissions;
    expect(first && orThrow(first.answers).answers).toEqual(expected);
  });

  it("name the cell of whatever is wrong, and leave the other rows alone", () => {
    const rows = [
      [...pinHeadings, "homework", "homework__item/homework", "fire-exits", "visitors", "KEY"],
      [...pinCells, "60", null, "yes", null, "a"],
      [...pinCells, "sixty", null, null, "book guard", "b"],
      [],
      [...pinCells, null, null, null, null, "a"],
    ];
    const lost = {
      file: "c.csv",
      rows: [
        ["canteens__licence", "PARENT_KEY"],
        ["yes", "z"],
      ],
    };
    const read = fromSubmissionTables(everyFormList, [{ file: "m.csv", rows }, lost]);
    expect(told(read)).toEqual([
      "submission-column-twice G1",
      "submission-column-unknown H1",
      "submission-entry-orphan row 2",
      "a ok",
      "b refused",
      "answer-value-invalid F3",
      "answer-value-invalid I3",
      "a refused",
      "submission-twice row 5",
    ]);
  });

  it("are told to be another form when they hold labels instead of names", () => {
    const rows = [
      ["被督导单位编号", "督导日期", "作答"],
      ["s1", "2026-09-10", "是"],
    ];
    const read = fromSubmissionTables(everyFormList, [{ file: "labels.csv", rows }]);
    expect(told(read)).toEqual(["submission-other-form "]);
  });
});

describe("a submission as XML", () => {
  const body = `<pin_edition>2026-09</pin_edition><pin_digest>${pin.digest}</pin_digest><visit_institution>s1</visit_institution><visit_date>2026-09-10</visit_date>`;

  it("may stand inside what a server puts around it, with prefixes and without what was not asked", () => {
    const xml = `\uFEFF<?xml version='1.0'?><submission xmlns="x"><every id="riverside__every" xmlns:orx="y">${body}<order__item><order>good</order></order__item><canteens__item><canteens><canteens__id>u</canteens__id><canteens__licence/></canteens></canteens__item><orx:meta><orx:instanceID>uuid:9</orx:instanceID></orx:meta></every></submission>`;
    const { id, answers } = fromSubmissionXml(everyFormList, parseXml(xml));
    expect(id).toBe("uuid:9");
    expect(orThrow(answers).answers).toEqual({ order: { type: "choice", value: "good" } });
  });

  it.each([
    ["another form", `<data id="other">${body}</data>`, "submission-other-form "],
    ["nothing of the form", "<data><a>1</a></data>", "submission-other-form "],
    [
      "a value that is none",
      `<data>${body}\n<order__item><order>maybe</order></order__item></data>`,
      "answer-value-invalid order__item.order",
    ],
  ])("is refused with %s", (_what, xml, issue) => {
    const { answers } = fromSubmissionXml(everyFormList, parseXml(xml));
    expect(!answers.ok && answers.issues.map(line)).toEqual([issue]);
  });

  it("never throws, whatever comes", () => {
    const leaf = (children: fc.Arbitrary<readonly SubmissionElement[]>): fc.Arbitrary<SubmissionElement> =>
      fc.record({
        name: fc.constantFrom("order", "canteens", "visit_date", "meta", "instanceID", "x"),
        attributes: fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
        children,
        text: fc.string(),
      });
    const none = fc.constant([]);
    const element = leaf(fc.array(leaf(fc.array(leaf(none), { maxLength: 3 })), { maxLength: 3 }));
    fc.assert(
      fc.property(element, (submission) => {
        expect(fromSubmissionXml(everyFormList, submission).answers.ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(fromSubmissionJson(everyFormList, data).submissions.every(({ answers }) => !answers.ok)).toBe(
          true,
        );
      }),
    );
    let deep: unknown = "x";
    for (let level = 0; level < 20_000; level += 1) deep = { canteens__item: deep };
    expect(fromSubmissionJson(everyFormList, { ...envelope, canteens__item: deep }).submissions).toHaveLength(
      1,
    );
  });
});
