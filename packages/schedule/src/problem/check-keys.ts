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
} from "@supervision/domain";
import type { Distances } from "../distances.ts";
import { problemKeyUnknown } from "../issues/checked-problem-issues.ts";
import type { ExtraVisits, OpenFinding, ScheduleProblem } from "../schedule-problem.ts";
import type { PlannedVisits } from "../year-plan.ts";

/** What a field holds: something that is not looked into (`true`), an object, or a list of objects. */
type Held = true | { readonly keys: Keys } | { readonly each: Keys };
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
      among: true,
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

/** Rules, calendars and zones are not looked into here: `checkRules` reads rules, a field too many in the others is theirs who made them. */
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
  zones: true,
  calendar: true,
  terms: { each: TERM },
  rules: true,
  rotations: true,
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
  count: number;
}

function unknownKeys(value: unknown, keys: Keys, path: Issue["path"]): readonly Issue[] {
  const found = new Map<string, Found>();
  walk(value, keys, path, found);
  return [...found.values()].map(({ key, path: first, keys: known, count }) =>
    problemKeyUnknown(key, Object.keys(known), count, [...first, key]),
  );
}

function walk(value: unknown, keys: Keys, path: Issue["path"], found: Map<string, Found>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const held = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (held === undefined) {
      if (inner === undefined) continue;
      // Rows of a list are alike: the first is named, the others are counted.
      const name = JSON.stringify([...path.filter((part) => typeof part === "string"), key]);
      const before = found.get(name);
      if (before === undefined) found.set(name, { key, path, keys, count: 1 });
      else before.count += 1;
    } else if (held !== true && "each" in held) {
      if (Array.isArray(inner))
        inner.forEach((one: unknown, index) => walk(one, held.each, [...path, key, index], found));
    } else if (held !== true) walk(inner, held.keys, [...path, key], found);
  }
}
