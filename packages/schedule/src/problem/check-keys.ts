import type {
  Coordinates,
  Inspector,
  InspectorCertificate,
  Institution,
  Issue,
  Period,
  Recusal,
  Register,
  SchoolTerm,
  TermOfEngagement,
  TrainingRecord,
  Unavailability,
  Visit,
  VisitsAtMost,
  WeeklyTime,
  Zone,
  ZoneLayout,
  ZoneMembers,
} from "@supervision/domain";
import type { Distances } from "../distances.ts";
import { problemKeyUnknown } from "../issues/checked-problem-issues.ts";
import type { ItemRotation } from "../item-rotation.ts";
import { AMONG_FIELDS } from "../rules/check-among-lists.ts";
import type { ExtraVisits, OpenFinding, ScheduleProblem } from "../schedule-problem.ts";
import type { PlannedVisits } from "../year-plan.ts";

/**
 * What a field holds: something that is not looked into (`true`), an object, a list of objects, or objects by id; `narrows` where its fields say
 * who is meant.
 */
type Held =
  | true
  | { readonly keys: Keys; readonly narrows?: true }
  | { readonly each: Keys }
  | { readonly byId: Keys };
interface Keys {
  readonly [field: string]: Held;
}
/** The compiler asks for every field of a type and for no other. */
type KeysOf<Of> = { readonly [Field in keyof Required<Of>]: Held };

const SPAN = { from: true, until: true } as const satisfies KeysOf<Period>;
const UNAVAILABLE = {
  ...SPAN,
  halfDay: true,
  weekdays: true,
  reason: true,
  note: true,
} as const satisfies KeysOf<Unavailability>;
const PLACE: Keys = { longitude: true, latitude: true } satisfies KeysOf<Coordinates>;
const INSTITUTION: Keys = {
  id: true,
  name: true,
  kind: true,
  nature: true,
  inclusive: true,
  town: true,
  zone: true,
  coordinates: { keys: PLACE },
  students: true,
  partOf: true,
  boarding: true,
  labels: true,
  opened: true,
  closed: true,
  unavailable: { each: UNAVAILABLE },
} satisfies KeysOf<Institution>;
const INSPECTOR: Keys = {
  id: true,
  name: true,
  status: true,
  responsible: true,
  zones: true,
  deputyFor: true,
  specialities: true,
  terms: { each: { ...SPAN, ordinal: true } satisfies KeysOf<TermOfEngagement> },
  certificate: {
    keys: { number: true, validFrom: true, validUntil: true } satisfies KeysOf<InspectorCertificate>,
  },
  training: { each: { on: true, hours: true, title: true } satisfies KeysOf<TrainingRecord> },
  leave: { each: SPAN },
  unavailable: { each: UNAVAILABLE },
  weeklyTimes: { each: { weekday: true, halfDay: true } satisfies KeysOf<WeeklyTime> },
  visitsAtMost: { keys: { perWeek: true, perMonth: true } satisfies KeysOf<VisitsAtMost> },
} satisfies KeysOf<Inspector>;
const TERM: Keys = {
  ...SPAN,
  id: true,
  name: true,
  visitsFrom: true,
  closed: { each: SPAN },
} satisfies KeysOf<SchoolTerm>;
const RECUSAL: Keys = {
  ...SPAN,
  inspector: true,
  institution: true,
  ground: true,
  note: true,
} satisfies KeysOf<Recusal>;
const AMONG: Held = { keys: AMONG_FIELDS, narrows: true };
const EXTRA: Keys = {
  id: true,
  months: true,
  each: true,
  during: { keys: SPAN },
  weeksOfTerm: true,
  visits: {
    keys: {
      audience: true,
      nature: true,
      among: AMONG,
      kind: true,
      topic: true,
      institutions: true,
      items: true,
      inspectors: true,
      sample: true,
      importance: true,
      inTurn: true,
      wholeDay: true,
    } satisfies KeysOf<PlannedVisits>,
  },
  drawn: true,
  drawnUntil: true,
  askedBy: true,
} satisfies KeysOf<ExtraVisits>;
const FINDING: Keys = {
  id: true,
  institution: true,
  foundOn: true,
  deadline: true,
  severity: true,
} satisfies KeysOf<OpenFinding>;
const VISIT: Keys = {
  id: true,
  institution: true,
  inspectors: true,
  date: true,
  halfDay: true,
  wholeDay: true,
  kind: true,
  items: true,
  topic: true,
  followsUp: true,
} satisfies KeysOf<Visit>;
const ROTATION: Keys = {
  items: true,
  every: true,
  itemsPerVisit: true,
  order: true,
  byMonth: true,
  audience: true,
  nature: true,
  among: AMONG,
} satisfies KeysOf<ItemRotation>;
const ZONE: Keys = {
  name: true,
  within: true,
  members: {
    keys: {
      ids: true,
      towns: true,
      kinds: true,
      nature: true,
      asRegistered: true,
    } satisfies KeysOf<ZoneMembers>,
    narrows: true,
  },
} satisfies KeysOf<Zone>;

/** Rules and calendars are not looked into here: `checkRules` reads rules, a field too many in the others is theirs who made them. */
const PROBLEM: Keys = {
  period: { keys: SPAN },
  register: {
    keys: {
      institutions: { each: INSTITUTION },
      inspectors: { each: INSPECTOR },
      recusals: { each: RECUSAL },
      terms: { each: TERM },
    } satisfies KeysOf<Register>,
  },
  zones: { keys: { levels: true, zones: { byId: ZONE } } satisfies KeysOf<ZoneLayout> },
  calendar: true,
  terms: { each: TERM },
  rules: true,
  rotations: { each: ROTATION },
  extraVisits: { each: EXTRA },
  fixedVisits: { each: VISIT },
  history: true,
  openFindings: { each: FINDING },
  otherVisits: true,
  workShares: true,
  office: { keys: PLACE },
  distances: { keys: { between: true, fromBase: true, fromOffice: true } satisfies KeysOf<Distances> },
} satisfies KeysOf<ScheduleProblem>;

/** Fields of a problem that nothing reads, each once with how often it occurs. Issue: `problem-key-unknown`. */
export function checkKeys(problem: ScheduleProblem): readonly Issue[] {
  return unknownKeys(problem, PROBLEM, []);
}

/** Fields of an inspector, an institution or extra visits that come with a change. Issue: `problem-key-unknown`. */
export function checkKeysOf(
  what: "inspector" | "institution" | "extra",
  value: object,
  path: Issue["path"],
): readonly Issue[] {
  return unknownKeys(value, { inspector: INSPECTOR, institution: INSTITUTION, extra: EXTRA }[what], path);
}

interface Found {
  readonly key: string;
  readonly path: Issue["path"];
  readonly keys: Keys;
  readonly narrows: boolean;
  count: number;
}

function unknownKeys(value: unknown, keys: Keys, path: Issue["path"]): readonly Issue[] {
  const found = new Map<string, Found>();
  walk(value, { keys, path, place: "" }, found);
  return [...found.values()].map(({ key, path: first, keys: known, narrows, count }) =>
    problemKeyUnknown(key, Object.keys(known), count, narrows, [...first, key]),
  );
}

/** Where an object stands: rows of a list and entries by id are alike, and have one place. */
interface Place {
  readonly keys: Keys;
  readonly path: Issue["path"];
  readonly place: string;
  readonly narrows?: boolean;
}

function walk(
  value: unknown,
  { keys, path, place, narrows = false }: Place,
  found: Map<string, Found>,
): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const held = Object.hasOwn(keys, key) ? keys[key] : undefined;
    const name = `${place}/${key}`;
    if (held === undefined) {
      if (inner === undefined) continue;
      // The first is named, the others are counted.
      const before = found.get(name);
      if (before === undefined) found.set(name, { key, path, keys, narrows, count: 1 });
      else before.count += 1;
      continue;
    }
    if (held === true) continue;
    if ("keys" in held) {
      const within = { keys: held.keys, path: [...path, key], place: name };
      // What lies inside narrows it too.
      walk(inner, { ...within, narrows: narrows || held.narrows === true }, found);
    } else if ("byId" in held)
      for (const [id, one] of Object.entries<unknown>(inner ?? {}))
        walk(one, { keys: held.byId, path: [...path, key, id], place: name }, found);
    else if (Array.isArray(inner))
      inner.forEach((one: unknown, index) =>
        walk(one, { keys: held.each, path: [...path, key, index], place: name }, found),
      );
  }
}
