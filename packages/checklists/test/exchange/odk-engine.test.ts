// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { digestOf } from "@supervision/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { toXlsForm } from "../../src/xlsform/index.ts";
import { everyForm, everyFormList } from "./every-form.ts";

// What pyxform 4.5.0 makes of the sheets in `xlsform.txt`; both change together.
const xform = readFileSync(new URL("../golden/xlsform.xform.xml", `file://${import.meta.dirname}/`), "utf8");

type Engine = typeof import("@getodk/xforms-engine");
let loadForm: Engine["loadForm"];

beforeAll(async () => {
  // The engine asks for the folder of a script that is none.
  Object.assign(globalThis, { __dirname: import.meta.dirname });
  ({ loadForm } = await import("@getodk/xforms-engine"));
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

describe("the XLSForm of a checklist in the engine of ODK", () => {
  it("is made from the sheets as they are", () => {
    expect(xform).toContain(`'${digestOf(everyForm)}'`);
    const [survey] = toXlsForm(everyFormList).sheets;
    const names = (survey?.rows.slice(1) ?? []).map(([, name = ""]) => name).filter((name) => name !== "");
    expect(names.filter((name) => !xform.includes(`/${name}"`))).toEqual([]);
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
});
