// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  pinOf,
  scoreAnswers,
  settleAnswers,
  type CellAnswer,
  type ChecklistAnswers,
} from "../../src/index.ts";
import { fromSubmissionXml, toSubmissionXml, toXlsForm } from "../../src/xlsform/index.ts";
import { clauseForm, clauseList, clauseSchool } from "./clause-form.ts";
import { parseXml } from "./parse-xml.ts";
import { everyForm, everyFormAnswers, everyFormList } from "./every-form.ts";

// What pyxform 4.5.0 makes of the .xlsx files that encodeXlsForm writes of these lists; they change together.
const golden = (name: string): string =>
  readFileSync(new URL(`../golden/${name}`, `file://${import.meta.dirname}/`), "utf8");
const xform = golden("xlsform.xform.xml");
const clauses = golden("clauses.xform.xml");

type Engine = typeof import("@getodk/xforms-engine");
let loadForm: Engine["loadForm"];
let restoreInstance: Engine["restoreInstance"];

beforeAll(async () => {
  // The engine asks for the folder of a script that is none.
  Object.assign(globalThis, { __dirname: import.meta.dirname });
  ({ loadForm, restoreInstance } = await import("@getodk/xforms-engine"));
});

/** The nodes of a new form by the last part of their reference. */
async function nodesOf() {
  const form = await loadForm(xform, {
    fetchFormAttachment: () => Promise.reject(new Error("there are none")),
  });
  if (form.status === "failure") throw form.error;
  const { root } = form.createInstance();
  const nodes = new Map<string, AnyNode>();
  const look = (node: unknown): void => {
    if (!isNode(node)) return;
    nodes.set(node.currentState.reference.replace(/^.*\//, "").replace(/\[\d+\]$/, ""), node);
    for (const child of node.currentState.children ?? []) look(child);
  };
  look(root);
  return nodes;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "currentState" in value;
}

/** What the nodes of the engine have in common, as far as it is asked here. */
interface AnyNode {
  readonly currentState: {
    readonly reference: string;
    readonly relevant: boolean;
    readonly required: boolean;
    readonly value?: unknown;
    readonly children?: readonly AnyNode[] | null;
  };
  readonly selectValue?: (value: string) => unknown;
  readonly setValue?: (value: unknown) => unknown;
  readonly validationState?: { readonly constraint?: { readonly valid: boolean } | null };
}

/** A filled form as the engine submits it again after it opened it. */
async function throughEngine(form: string, xml: string): Promise<string> {
  const data = new FormData();
  data.append("xml_submission_file", new File([xml], "submission.xml", { type: "text/xml" }));
  const restored = await restoreInstance(
    form,
    { data: [Object.assign(data)] },
    {
      form: { fetchFormAttachment: () => Promise.reject(new Error("there are none")) },
    },
  );
  const payload = await restored.root.prepareInstancePayload();
  return payload.data[0].get("xml_submission_file").text();
}

describe("the XLSForm of a checklist in the engine of ODK", () => {
  it.each([
    ["every kind of answer", toXlsForm(everyFormList).sheets, xform],
    ["clauses", toXlsForm(clauseList, { institution: clauseSchool }).sheets, clauses],
  ] as const)("is made from the sheets as they are: %s", (_name, sheets, made) => {
    // A formula is the same when names stand for the paths pyxform writes.
    const plain = (formula: string): string =>
      formula
        .replaceAll("&gt;", ">")
        .replaceAll("&lt;", "<")
        .replaceAll(/(\.\.)?\/[\w./-]*?([\w.-]+)(?=[\s,)]|$)/g, "$2")
        .replaceAll(/\$\{([^}]+)\}/g, "$1")
        .replaceAll(/\s+/g, "");
    const binds = new Map(
      [...made.matchAll(/<bind nodeset="[^"]*\/([^"/]+)"([^>]*)\/>/g)].map(([, name = "", rest = ""]) => [
        name,
        rest,
      ]),
    );
    const [survey] = sheets;
    const [headings = [], ...rows] = survey?.rows ?? [];
    const columns = [
      ["relevant", "relevant"],
      ["constraint", "constraint"],
      ["calculation", "calculate"],
      ["required", "required"],
    ] as const;
    const differing = rows.flatMap((row) =>
      columns.flatMap(([heading, attribute]) => {
        const wanted = row[headings.indexOf(heading)] ?? "";
        const name = row[headings.indexOf("name")] ?? "";
        const found = new RegExp(` ${attribute}="([^"]*)"`).exec(binds.get(name) ?? "")?.[1] ?? "";
        const same = wanted === "yes" ? found === "true()" : plain(wanted) === plain(found);
        return same ? [] : [`${name} ${heading}: ${wanted} / ${found}`];
      }),
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(differing).toEqual([]);
  });

  it("opens, with every item under its id", async () => {
    const nodes = await nodesOf();
    const missing = Object.keys(everyForm.items).filter((id) => !nodes.has(id) && !nodes.has(`${id}__item`));
    expect(missing).toEqual([]);
    expect(nodes.get("pin_edition")?.currentState.value).toBe("2026-09");
  });

  it("asks an item only while its condition is known to hold", async () => {
    const nodes = await nodesOf();
    const asked = (): boolean | undefined => nodes.get("fire-exit-key__item")?.currentState.relevant;
    expect(asked()).toBe(false);
    nodes.get("fire-exit")?.selectValue?.("no");
    expect(asked()).toBe(true);
    nodes.get("fire-exit")?.selectValue?.("yes");
    expect(asked()).toBe(false);
  });

  it("puts the question away for a non-answer and asks for the reason", async () => {
    const nodes = await nodesOf();
    nodes.get("order__state")?.selectValue?.("refused");
    expect(nodes.get("order")?.currentState.relevant).toBe(false);
    expect(nodes.get("order__because")?.currentState).toMatchObject({ relevant: true, required: true });
    nodes.get("order__state")?.selectValue?.("not-checked");
    expect(nodes.get("order__because")?.currentState).toMatchObject({ relevant: true, required: false });
  });

  it("holds numbers to their bounds and constraints", async () => {
    const nodes = await nodesOf();
    const fits = (minutes: number): boolean | undefined => {
      const node = nodes.get("homework");
      node?.setValue?.(minutes);
      return node?.validationState?.constraint?.valid;
    };
    expect([fits(60), fits(250), fits(400)]).toEqual([true, false, false]);
  });

  it("gives back what was filled in, but for what is not asked, with the points of scoreAnswers", async () => {
    const files = ["duty-roster", "gate"];
    await fc.assert(
      fc.asyncProperty(everyFormAnswers, async (filled) => {
        // Attachments are files of their own, which are not at hand here.
        const without = Object.entries(filled.answers).filter(([id]) => !files.includes(id));
        const answers = { ...filled, answers: Object.fromEntries(without) };
        const { xml } = toSubmissionXml(everyFormList, answers);
        const again = await throughEngine(xform, xml);
        const { asked } = settleAnswers(everyForm, answers);
        const kept = without.filter(([id]) => asked[id] === "asked");
        const read = orThrow(fromSubmissionXml(everyFormList, parseXml(again)).answers);
        expect(read).toEqual({ ...answers, answers: Object.fromEntries(kept) });
        const score = orThrow(scoreAnswers(everyForm, answers));
        const worked = (name: string): number => Number(new RegExp(`<${name}>([^<]*)<`).exec(again)?.[1]);
        expect(worked("score_points")).toBeCloseTo(score.points, 6);
        expect(worked("score_maximum")).toBeCloseTo(score.maximum, 6);
      }),
      { numRuns: 6 },
    );
  });

  it("works out clauses as scoreAnswers does: each, at most, at least, halved, nothing left, by judgement", async () => {
    const count = fc.integer({ min: 0, max: 4 });
    const marks = fc.record(
      {
        missing: count,
        late: fc.constantFrom(0, 1),
        copied: fc.constantFrom(0, 0, 0, 1),
        judged: fc
          .constantFrom(0, 1, 2.5, 3)
          .map((points) => ({ points, because: points === 0 ? "" : "两本漏批" })),
      },
      { requiredKeys: ["missing"] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.option(marks, { nil: undefined }),
        fc.option(count, { nil: undefined }),
        fc.constantFrom("yes" as const, "no" as const),
        fc.array(fc.constantFrom("yes" as const, "no" as const, undefined), { minLength: 2, maxLength: 2 }),
        async (plans, full, open, [chinese, maths]) => {
          const cells = (plan: "yes" | "no" | undefined): Readonly<Record<string, CellAnswer>> => ({
            ...(plan === undefined ? {} : { plan: { type: "yes-no", value: plan } }),
            why: { type: "text", value: "在印" },
          });
          const answers: ChecklistAnswers = {
            pin: pinOf(clauseList.id, clauseForm),
            institution: "s1",
            date: "2026-09-10",
            facts: clauseSchool,
            answers: {
              subjects: {
                type: "matrix",
                value: {
                  chinese: cells(chinese),
                  maths: { ...cells(maths), heard: { type: "number", value: 3 } },
                },
              },
              funds: { type: "yes-no", value: "yes" },
              naps: { type: "yes-no", value: "yes" },
              open: { type: "yes-no", value: open },
              ...(plans === undefined ? {} : { plans: { type: "marks", value: plans } }),
              ...(full === undefined ? {} : { marking: { type: "marks", value: { full } } }),
            },
          };
          const again = await throughEngine(clauses, toSubmissionXml(clauseList, answers).xml);
          const score = orThrow(scoreAnswers(clauseForm, answers));
          const worked = (name: string): number => Number(new RegExp(`<${name}>([^<]*)<`).exec(again)?.[1]);
          expect([worked("score_points"), worked("score_maximum")]).toEqual([score.points, score.maximum]);
          const read = orThrow(fromSubmissionXml(clauseList, parseXml(again)).answers);
          const { asked } = settleAnswers(clauseForm, answers);
          const kept = Object.entries(answers.answers).filter(([id]) => asked[id] === "asked");
          expect(asked).toMatchObject({ funds: "asked", naps: "hidden" });
          const why = (plan: string | undefined): object =>
            plan === "no" ? cells("no") : plan === "yes" ? { plan: cells("yes")["plan"] } : {};
          const rows = {
            chinese: why(chinese),
            maths: { ...why(maths), heard: { type: "number", value: 3 } },
          };
          const filled = Object.entries(rows).filter(([, row]) => Object.keys(row).length > 0);
          const subjects = { type: "matrix", value: Object.fromEntries(filled) };
          expect(read.answers).toEqual({ ...Object.fromEntries(kept), subjects });
        },
      ),
      { numRuns: 25 },
    );
  });
});
