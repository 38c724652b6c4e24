import type {
  ContentKind,
  ContentReference,
  Contribution,
  DatedZoneLayout,
  EditionHeader,
  IsoDate,
  Issue,
  LegalSource,
  Override,
  Plugin,
  SchoolTerm,
  ZoneLayout,
} from "@supervision/domain";

// Two made-up kinds of content, so that the rules of composition are tested apart from the engines.

/** An edition of a made-up list: items with a text and points, and pointers to other content. */
export interface ListEdition extends EditionHeader {
  readonly items: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  readonly pointsAt: readonly string[];
}

/** A change to a made-up list; `null` removes an item. */
export interface ListChange extends Override {
  readonly items: Readonly<Record<string, Readonly<Record<string, string | number>> | null>>;
  readonly add: ListEdition["items"];
}

function itemIssue(code: string, target: string, item: string, path: readonly string[]): Issue {
  const known = code === "sample-item-exists";
  return {
    code,
    severity: "error",
    message: {
      zh: known ? `${target} 已有 ${item}` : `${target} 没有 ${item}`,
      en: known ? `${target} has ${item} already.` : `${target} has no ${item}.`,
    },
    fix: { zh: "核对编号", en: "Check the id." },
    path,
  };
}

/** Adapter of a made-up kind; `target` is the kind its pointers mean. */
function sampleKind(kind: string, target: string): ContentKind<ListEdition, ListChange> {
  return {
    kind,
    checkEdition: (id, { items }) =>
      Object.entries(items)
        .filter(([, { text }]) => text === "")
        .map(([item]) => itemIssue("sample-text-empty", id, item, ["items", item])),
    itemsOf: ({ items }) => Object.keys(items),
    referencesOf: ({ pointsAt }) =>
      pointsAt.map((pointer, index): ContentReference => {
        const [id = "", item] = pointer.split("#");
        return { kind: target, id, path: ["pointsAt", index], ...(item === undefined ? {} : { item }) };
      }),
    fieldsOf: ({ items, add }) => [
      ...Object.entries(items).flatMap(([item, fields]) =>
        fields === null ? [`items.${item}`] : Object.keys(fields).map((field) => `items.${item}.${field}`),
      ),
      ...Object.keys(add).map((item) => `items.${item}`),
    ],
    checkOverride: ({ items: known }, { target: id, items, add }) => [
      ...Object.keys(items)
        .filter((item) => !(item in known))
        .map((item) => itemIssue("sample-item-missing", id, item, ["items", item])),
      ...Object.keys(add)
        .filter((item) => item in known)
        .map((item) => itemIssue("sample-item-exists", id, item, ["add", item])),
    ],
    applyOverride: (base, { items, add }) => ({
      ...base,
      items: {
        ...Object.fromEntries(
          Object.entries(base.items).flatMap(([item, fields]) => {
            const changed = items[item];
            return changed === null ? [] : [[item, { ...fields, ...changed }]];
          }),
        ),
        ...add,
      },
    }),
  };
}

/** The made-up kinds: `list`, and `measure` whose pointers mean measures. */
export const sampleKinds: readonly ContentKind[] = [
  sampleKind("list", "list"),
  sampleKind("measure", "measure"),
  sampleKind("form", "list"),
];

/** A made-up document. */
export function source(title = "示例通知"): LegalSource {
  return { title, issuedBy: "示例督导室", authority: "district", issuedOn: "2024" };
}

/** An edition; items are given as id to points. */
export function edition(
  name: string,
  from: IsoDate,
  items: Readonly<Record<string, number>> = {},
  more: Partial<Pick<ListEdition, "pointsAt" | "replaces" | "status">> = {},
): ListEdition {
  return {
    edition: name,
    status: "active",
    effective: { from },
    sources: [source(`${name}版文件`)],
    items: Object.fromEntries(
      Object.entries(items).map(([id, points]) => [id, { text: `事项${id}`, points }]),
    ),
    pointsAt: [],
    ...more,
  };
}

/** A series of the kind `list` unless said otherwise. */
export function list(
  id: string,
  editions: readonly ListEdition[],
  more: { readonly kind?: string; readonly withdrawn?: IsoDate } = {},
): Contribution {
  const { kind = "list", withdrawn } = more;
  return {
    kind,
    id,
    title: `清单${id}`,
    editions,
    ...(withdrawn === undefined ? {} : { withdrawn: { on: withdrawn, source: source("废止通知") } }),
  };
}

/** A change of the kind `list` unless said otherwise, from 2025-09-01 unless said otherwise. */
export function change(
  target: string,
  basedOn: string,
  what: Partial<Pick<ListChange, "items" | "add" | "supersedes" | "kind" | "effective">>,
): ListChange {
  return {
    kind: "list",
    target,
    basedOn,
    effective: { from: "2025-09-01" },
    source: source(),
    items: {},
    add: {},
    ...what,
  };
}

/** A plugin as it arrives from data: nothing has checked it. */
export function plugin(id: string, parts: Partial<Plugin> = {}): Plugin {
  return { id, version: "1.0.0", requires: {}, contributes: [], overrides: [], ...parts };
}

/** The national plugin of most samples: two editions of one list, the second of which renames an item. */
export function national(): Plugin {
  return plugin("national", {
    contributes: [
      list("national/routine", [
        edition("2024-01", "2024-01-01", { exits: 5, meals: 3, "meals.allergy": 2 }),
        edition(
          "2026-09",
          "2026-09-01",
          { exits: 5, meals: 4, "meals.nutrition": 2 },
          { replaces: { "meals.allergy": "meals.nutrition" } },
        ),
      ]),
    ],
  });
}

/** One zone with one town. */
export const oneZone: ZoneLayout = {
  levels: ["责任区"],
  zones: { east: { name: "东片", members: { towns: ["东街"] } } },
};

/** A district that must raise exactly the issues of its `expected.txt`. */
export interface Sample {
  /** What the sample shows, in one sentence. */
  readonly shows: string;
  readonly plugins?: readonly Plugin[];
  readonly zones?: ZoneLayout | readonly [DatedZoneLayout, ...DatedZoneLayout[]];
  readonly terms?: readonly SchoolTerm[];
  readonly id?: string;
  readonly name?: string;
  readonly strict?: boolean;
}
