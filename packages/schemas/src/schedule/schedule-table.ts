import { type ItemRef, type Visit, VISIT_KINDS, visitKindName, type VisitKind } from "@supervision/domain";
import type { Issue } from "@supervision/domain";
import type { Pin } from "@supervision/schedule/replanning";
import { referenceUnknown, separatorExpected, type Where } from "../issues.ts";
import { joinQuoted } from "../tables/cell-values.ts";
import { column, DATE_CELL } from "../tables/column.ts";
import type { TableKind } from "../tables/columns.ts";
import type { ChoicesWithAliases, RowReader } from "../tables/row-reader.ts";
import { closest, type Directories, type Directory, idOf, isKnown, shown, shownAs } from "./directory.ts";
import { timeCell, TIMES_OF_DAY, visitTime } from "./time-of-day.ts";

/** The table of visits that an office edits. */
export const scheduleTable = {
  id: "visits",
  name: { zh: "督导安排", en: "visits" },
  sheetNames: ["督导安排", "安排", "安排表", "visits", "schedule"],
  moreColumns: true,
  columns: [
    column(
      "id",
      "编号",
      ["督导编号", "visit id"],
      ["原有督导的编号，新增的留空", "the id of the visit; empty for a new one"],
    ),
    column("date", "日期", ["督导日期", "时间"], DATE_CELL, true),
    column(
      "halfDay",
      "半天",
      ["上下午", "时段", "half-day"],
      ["上午、下午或全天", "morning, afternoon or day"],
      true,
    ),
    column(
      "institution",
      "单位",
      ["学校", "被督导单位", "单位名称", "学校名称", "school"],
      ["台账中的单位：名称（编号）", "an institution of the register: name (id)"],
      true,
    ),
    column(
      "inspectors",
      "督学",
      ["督导人员", "责任督学", "inspector"],
      [
        "台账中的督学：姓名（编号），多人用、隔开，第一位为组长",
        "inspectors of the register: name (id), the leader first",
      ],
      true,
    ),
    column(
      "kind",
      "类型",
      ["督导类型", "类别"],
      [
        "督导类型，如 经常性督导；本区自定的写名称或编号",
        "a kind of visit such as routine; a district's own by its name or id",
      ],
      true,
    ),
    column("topic", "专题", ["主题"], ["专题", "a topic"]),
    column("items", "事项", ["督导事项"], ["事项编号，多个用、隔开", "ids of items"]),
    column(
      "followsUp",
      "回访问题",
      ["问题编号", "follows up"],
      ["问题编号，多个用、隔开", "ids of findings"],
    ),
    column("pinned", "锁定", ["固定", "不再调整"], ["是或否", "yes or no"]),
    column("pinnedBy", "锁定人", ["经办人", "pinned by"], ["谁要求锁定", "who asked for it"]),
    column("reason", "锁定原因", ["原因", "理由"], ["为什么锁定", "why"]),
  ],
} as const satisfies TableKind;

/** Keys of the columns. */
export type ScheduleKey = (typeof scheduleTable.columns)[number]["key"];

const KINDS: ChoicesWithAliases<keyof typeof VISIT_KINDS> = {
  labels: VISIT_KINDS,
  aliases: {
    常规督导: "routine",
    日常督导: "routine",
    经常性: "routine",
    // What many counties call the visits of the inspectors whose plate hangs at the school's door.
    挂牌督导: "routine",
    责任督学挂牌督导: "routine",
    挂牌: "routine",
    专项: "special",
    综合: "comprehensive",
    回访: "follow-up",
    回头看: "follow-up",
  },
};

/** What a sheet may have no column for. */
const MAY_BE_UNSAID = ["topic", "items", "followsUp"] as const;
type Unsaid = (typeof MAY_BE_UNSAID)[number];

/** A visit as a sheet holds it. */
export interface SheetVisit {
  /** The visit; one without an id is new. */
  readonly visit: Omit<Visit, "id"> & { readonly id?: string };
  /** Where its id stands, or would stand. */
  readonly at: Where;
  /** Set when somebody pinned it in the sheet. */
  readonly pin?: Omit<Pin, "what">;
  /** What the sheet has no column for, so that it says nothing of it. */
  readonly unsaid: readonly Unsaid[];
}

/** The cells of a visit by column key. */
export function visitCells(
  visit: Visit,
  pin: Pin | undefined,
  { institutions, inspectors }: Directories,
): Readonly<Record<ScheduleKey, string | undefined>> {
  return {
    id: visit.id,
    date: visit.date,
    halfDay: timeCell(visit),
    institution: shown(visit.institution, institutions),
    inspectors: joined(visit.inspectors.map((id) => shown(id, inspectors))),
    kind: kindCell(visit),
    topic: visit.topic,
    items: joined(visit.items),
    followsUp: joined(visit.followsUp),
    pinned: pin === undefined ? undefined : "是",
    pinnedBy: pin?.by,
    reason: pin?.reason,
  };
}

/** Reads a visit; `undefined` when something required is empty or wrong. */
export function visitFromRow(
  row: RowReader<ScheduleKey>,
  issues: Issue[],
  { institutions, inspectors, kinds }: Directories,
): SheetVisit | undefined {
  const id = visitId(row);
  const date = row.date("date");
  const time = row.choice("halfDay", TIMES_OF_DAY);
  const kind = kindOf(row, kinds);
  const topic = row.text("topic");
  const listed = row.quoted("items");
  const items = listed.filter(isItem);
  for (const item of listed)
    if (!isItem(item))
      issues.push(
        referenceUnknown(item, { zh: "督导事项", en: "checklist item" }, undefined, row.where("items")),
      );
  const followsUp = row.quoted("followsUp");
  const people = row.quoted("inspectors");
  if (people.length === 0) row.text("inspectors");
  const found = institutionFrom(row, "institution", issues, institutions);
  const team: string[] = [];
  for (const person of people) {
    const inspector = idOf(person, inspectors);
    const parts = person.split(/\s+/);
    if (inspector === undefined)
      issues.push(
        parts.length > 1 && parts.every((part) => isKnown(part, inspectors))
          ? separatorExpected(person, parts, row.where("inspectors"))
          : referenceUnknown(
              person,
              { zh: "督学", en: "inspector" },
              closest(person, inspectors),
              row.where("inspectors"),
            ),
      );
    else team.push(inspector);
  }
  const [lead, ...others] = team;
  const pinned = row.flag("pinned");
  const by = row.text("pinnedBy");
  const reason = row.text("reason");
  if (date === undefined || time === undefined || found === undefined || kind === undefined) return undefined;
  if (lead === undefined || team.length < people.length) return undefined;
  return {
    at: row.where("id"),
    visit: {
      ...(id === undefined ? {} : { id }),
      institution: found,
      inspectors: [lead, ...others],
      date,
      ...visitTime(time),
      kind,
      items,
      ...(topic === undefined ? {} : { topic }),
      ...(followsUp.length === 0 ? {} : { followsUp }),
    },
    ...(pinned === true ? { pin: { by: by ?? "", reason: reason ?? "" } } : {}),
    unsaid: MAY_BE_UNSAID.filter((key) => !row.has(key)),
  };
}

/** The institution a cell names; `undefined` with an issue when the register has none of that name. */
export function institutionFrom<Key extends string>(
  row: RowReader<Key>,
  key: Key,
  issues: Issue[],
  institutions: Directory,
): string | undefined {
  const place = row.text(key);
  if (place === undefined) return undefined;
  const found = idOf(place, institutions);
  if (found === undefined)
    issues.push(
      referenceUnknown(
        place,
        { zh: "单位", en: "institution" },
        closest(place, institutions),
        row.where(key),
      ),
    );
  return found;
}

/** The id a new visit gets. */
export function newVisitId({
  institution,
  date,
  halfDay,
  wholeDay,
}: Pick<Visit, "institution" | "date" | "halfDay" | "wholeDay">): string {
  const time = wholeDay === true ? "day" : halfDay === "morning" ? "am" : "pm";
  return `added-${date}-${time}-${institution}`;
}

/** More than letters, digits and -_./ of either width, which ids are typed in. */
const OWN_SIGNS = /[^\w\s\-./\uFF0D-\uFF19\uFF21-\uFF3A\uFF3F\uFF41-\uFF5A]/u;

/** The id of a visit: full-width letters and digits made plain, unless it holds other signs, such as those of a name. */
function visitId(row: RowReader<ScheduleKey>): string | undefined {
  const id = row.id("id");
  const written = row.text("id");
  return id !== undefined && written !== undefined && OWN_SIGNS.test(written) ? written : id;
}

/** A kind as a sheet shows it: a district's own by its name, or else by the topic, with the id in brackets. */
function kindCell({ kind, topic }: Visit): string {
  const name = visitKindName(kind);
  if (Object.hasOwn(VISIT_KINDS, kind)) return name;
  if (/\p{Script=Han}/u.test(name)) return shownAs(kind, name);
  return shownAs(kind, topic === "" ? undefined : topic);
}

function kindOf(row: RowReader<ScheduleKey>, kinds: Directory): VisitKind | undefined {
  const plain = row.peek("kind").trim();
  // As it was written: a name may hold signs of full width.
  const written = plain === "" ? "" : (row.text("kind") ?? "");
  const id = isStandard(plain) ? undefined : (idOf(written, kinds) ?? idInBrackets(written) ?? plain);
  const own = /^([^/\s]+)\/([^/\s]+)$/.exec(id ?? "");
  return own === null ? row.choice("kind", KINDS) : `${own[1] ?? ""}/${own[2] ?? ""}`;
}

// A kind of one's own may be called like a standard one; a sheet then means the standard one.
function isStandard(written: string): boolean {
  const { labels, aliases } = KINDS;
  return [...Object.keys(labels), ...Object.values(labels), ...Object.keys(aliases)].includes(written);
}

// The plan it stood in may not be at hand.
function idInBrackets(written: string): string | undefined {
  return /[（(]([^/\s（）()]+\/[^/\s]+)[)）]$/.exec(written)?.[1];
}

function joined(parts: readonly string[] | undefined): string | undefined {
  return parts === undefined || parts.length === 0 ? undefined : joinQuoted(parts);
}

function isItem(text: string): text is ItemRef {
  return /^[^/#\s]+\/[^#\s]+#[^#\s]+$/.test(text);
}

/** A visit with what its sheet has no column for as it was planned. */
export function withPlanned(
  visit: SheetVisit["visit"],
  planned: Visit | undefined,
  unsaid: SheetVisit["unsaid"],
): SheetVisit["visit"] {
  if (planned === undefined) return visit;
  const { topic, items, followsUp } = planned;
  return {
    ...visit,
    ...(unsaid.includes("items") ? { items } : {}),
    ...(unsaid.includes("topic") && topic !== undefined ? { topic } : {}),
    ...(unsaid.includes("followsUp") && followsUp !== undefined ? { followsUp } : {}),
  };
}
