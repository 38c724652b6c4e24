import { type Institution, type InstitutionKind, type Stage, stagesOf } from "@supervision/domain";
import type { CountyRow, SCHOOL_INPUTS } from "@supervision/indicators";
import { syntheticDistrict } from "./district.ts";
import { createRandom, type Random } from "./random.ts";

/** How made-up county data should look. */
export interface SyntheticIndicatorRowsOptions {
  /** The same seed gives the same rows. */
  readonly seed: number | string;
  /** Schools of a register (those that teach primary or junior middle classes are taken), or how many to make up. */
  readonly schools: number | readonly Institution[];
  /** Share of cells left empty, from 0 to 1; usually 0. The number of students is never left out. */
  readonly missing?: number;
}

type Input = Exclude<keyof typeof SCHOOL_INPUTS, "students">;

/** What a school usually has for each pupil at primary and at junior middle stage: a little above the limits of 2017. */
const PER_STUDENT: Readonly<Record<Input, readonly [primary: number, juniorMiddle: number]>> = {
  teachers: [0.062, 0.083],
  qualifiedTeachers: [0.051, 0.065],
  seniorTeachers: [0.034, 0.046],
  backboneTeachers: [0.0125, 0.0125],
  artsSportsTeachers: [0.0112, 0.0112],
  teachingRoomArea: [5.2, 6.6],
  sportsArea: [8.6, 11.4],
  equipmentValue: [2350, 2950],
  multimediaRooms: [0.0285, 0.0295],
  computers: [0.15, 0.19],
  books: [26, 38],
};

const INPUTS: readonly Input[] = [
  "teachers",
  "qualifiedTeachers",
  "seniorTeachers",
  "backboneTeachers",
  "artsSportsTeachers",
  "teachingRoomArea",
  "sportsArea",
  "equipmentValue",
  "multimediaRooms",
  "computers",
  "books",
];

/**
 * Made-up resources of the schools of a county, one row a school and stage, for the seven indicators of 优质均衡 and the eight of
 * 基本均衡. Values lie around the limits, so that some schools miss some of them; small schools have more for each pupil.
 *
 * @example
 * ```ts
 * import { syntheticIndicatorRows } from "@supervision/testing";
 * const rows = syntheticIndicatorRows({ seed: 3, schools: 20 });
 * console.log(rows.every((row) => row.stage === "primary" || row.stage === "junior-middle")); // => true
 * ```
 */
export function syntheticIndicatorRows(options: SyntheticIndicatorRowsOptions): readonly CountyRow[] {
  const random = createRandom(options.seed).fork("indicator-rows");
  const missing = options.missing ?? 0;
  const rows: CountyRow[] = [];
  for (const school of schoolsOf(options)) {
    const own = random.fork(school.id);
    const wealth = own.logNormal(1.06, 0.1);
    for (const stage of stagesOf(school.kind)) {
      if (stage !== "primary" && stage !== "junior-middle") continue;
      const students = school.students[stage];
      if (students !== undefined) rows.push(rowOf(own, school, stage, students, wealth, missing));
    }
  }
  return rows;
}

const USUAL_KINDS: Readonly<Partial<Record<InstitutionKind, number>>> = {
  primary: 52,
  "village-primary": 10,
  "teaching-point": 8,
  "junior-middle": 22,
  "nine-year": 8,
};

function schoolsOf(options: SyntheticIndicatorRowsOptions): readonly Institution[] {
  if (typeof options.schools !== "number") return options.schools;
  return syntheticDistrict({ seed: options.seed, institutions: options.schools, kinds: USUAL_KINDS }).register
    .institutions;
}

function rowOf(
  random: Random,
  school: Institution,
  stage: Stage,
  students: number,
  wealth: number,
  missing: number,
): CountyRow {
  const figures: Record<string, number> = {};
  const column = stage === "primary" ? 0 : 1;
  const factor = wealth * sizeFactor(students);
  for (const input of INPUTS) {
    const wanted = students * PER_STUDENT[input][column] * factor * random.logNormal(1, 0.13);
    const known = !random.chance(missing);
    if (known) figures[input] = Math.max(isCountOfPeople(input) ? 0 : 1, Math.round(wanted));
  }
  return {
    school: school.id,
    name: school.name,
    kind: school.kind,
    stage,
    students,
    ...withinTeachers(figures),
  };
}

/** No school has more qualified, titled or backbone teachers than teachers. */
function withinTeachers(figures: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const most = figures["teachers"];
  if (most === undefined) return figures;
  return Object.fromEntries(
    Object.entries(figures).map(([input, value]) => [
      input,
      isCountOfPeople(input) ? Math.min(value, most) : value,
    ]),
  );
}

function isCountOfPeople(input: string): boolean {
  return input.endsWith("eachers");
}

/** Small schools keep a teacher for each class however few the pupils are. */
function sizeFactor(students: number): number {
  if (students < 60) return 1.9;
  if (students < 150) return 1.45;
  if (students < 400) return 1.15;
  return students < 1200 ? 1 : 0.92;
}
