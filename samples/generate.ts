// Writes the sample files of this folder; the same bytes every time. From the root:
//   node --conditions=@supervision/source samples/generate.ts [folder]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  INSTITUTION_KINDS,
  orThrow,
  STAGES,
  type Inspector,
  type Institution,
  type InstitutionKind,
  type Recusal,
  type Register,
  type SchoolTerm,
} from "@supervision/domain";
import { SCHOOL_INPUTS } from "@supervision/indicators";
import { encodeRegisterCsv } from "@supervision/schemas";
import {
  syntheticDistrict,
  syntheticFollowUpRecord,
  syntheticIndicatorRows,
  syntheticVisitRecord,
} from "@supervision/testing";

/** A table as text: one list of cells a row, the headings first. */
type Table = readonly (readonly string[])[];

/** Every sample file by its path inside the folder. */
export function sampleFiles(): Readonly<Record<string, string>> {
  const tianqiao = tianqiaoRegister();
  const school = tianqiao.institutions.find((one) => one.kind === "primary" && one.nature === "public");
  const inspector = tianqiao.inspectors.find((one) => one.zones.includes(school?.zone ?? ""));
  if (school === undefined || inspector === undefined)
    throw new TypeError("The sample register has no public primary school");
  const record = syntheticVisitRecord({
    seed: "visit-record",
    institution: school,
    inspectors: [inspector.id],
    date: "2026-03-10",
    items: 3,
  });
  const followUp = syntheticFollowUpRecord({ seed: "follow-up-record", record, institution: school });
  return {
    ...registerFiles("tianqiao", tianqiao),
    ...registerFiles("huishan", huishanRegister()),
    "county-resources.csv": csv(countyResources()),
    "visit-record.json": json(record),
    "follow-up-record.json": json(followUp),
  };
}

/** Six zones with one inspector each and engagements of two years, as the paper says; 12 institutions a zone are assumed. */
function tianqiaoRegister(): Register {
  const { register, terms: schoolTerms } = syntheticDistrict({
    seed: "tianqiao",
    institutions: 72,
    inspectors: 6,
    zones: 6,
    recusals: 4,
    kinds: { kindergarten: 46, primary: 28, "junior-middle": 16, "nine-year": 6, special: 2 },
  });
  const terms = [{ from: "2024-09-01", until: "2026-08-31", ordinal: 1 }];
  return {
    ...register,
    inspectors: register.inspectors.map((one): Inspector => ({ ...one, status: "part-time", terms })),
    recusals: register.recusals.map((one) => stillInPost(one)),
    terms: schoolTerms,
  };
}

/** The schools that the published plan of 2019 names; of these nothing but the name is taken. */
const NAMED_SCHOOLS: readonly (readonly [string, InstitutionKind])[] = [
  ["江苏省锡山高级中学匡村实验学校", "nine-year"],
  ["无锡市钱桥中学", "junior-middle"],
  ["无锡市藕塘中学", "junior-middle"],
  ["无锡市钱桥中心小学", "primary"],
  ["无锡市藕塘中心小学", "primary"],
  ["无锡市玉祁中心小学", "primary"],
  ["无锡市蓝天小学", "primary"],
];

/** Seven zones, 18 inspectors, 90 schools: all three numbers are assumed. */
function huishanRegister(): Register {
  const { register } = syntheticDistrict({
    seed: "huishan",
    institutions: 90,
    inspectors: 18,
    zones: 7,
    recusals: 6,
    kinds: {
      primary: 46,
      "junior-middle": 28,
      "nine-year": 8,
      "complete-secondary": 2,
      "senior-middle": 8,
      special: 2,
      vocational: 4,
    },
  });
  const names = [...NAMED_SCHOOLS];
  const real = new Set<string>();
  const institutions = register.institutions.map((one): Institution => {
    const at = one.nature === "public" ? names.findIndex(([, kind]) => kind === one.kind) : -1;
    const [named] = at === -1 ? [] : names.splice(at, 1);
    if (named === undefined) return one;
    real.add(one.id);
    const { id, kind, nature, zone } = one;
    return { id, name: named[0], kind, nature, students: {}, ...(zone === undefined ? {} : { zone }) };
  });
  return {
    institutions,
    inspectors: register.inspectors.map((one) => withTermsSince2018(one)),
    // Nothing is made up about the schools that exist.
    recusals: register.recusals.filter((one) => !real.has(one.institution)).map((one) => stillInPost(one)),
    // The year of the published plan, and a present one, whose spring term is opened with visits as that plan asks for in February.
    terms: [
      SPRING_2019,
      ...termsOf(2019).slice(0, 1),
      ...termsOf(2025).map((term) =>
        term.id === "2026-spring" ? { ...term, visitsFrom: "2026-02-24" } : term,
      ),
    ],
  };
}

/** The national rule asks for no distance after a post, so that one left before the planned time would keep nobody away: these end within it. */
function stillInPost(recusal: Recusal): Recusal {
  return recusal.ground === "former-post"
    ? { ...recusal, ground: "own-post", from: "2018-09-01", until: "2026-01-31" }
    : recusal;
}

/** A term long enough for the inspection of its opening in February, which the plan of 2019 asks for. */
const SPRING_2019: SchoolTerm = {
  id: "2019-spring",
  name: "2018—2019学年第二学期（示例）",
  from: "2019-02-18",
  until: "2019-07-05",
  closed: [
    { from: "2019-04-24", until: "2019-04-26" },
    { from: "2019-07-01", until: "2019-07-05" },
  ],
};

function termsOf(year: number): readonly SchoolTerm[] {
  return syntheticDistrict({ seed: "terms", institutions: 1, year }).terms;
}

/** Three terms of three years in a row, so that the plan of 2019 and a plan of today both find engaged inspectors. */
function withTermsSince2018(inspector: Inspector): Inspector {
  const certificate = inspector.certificate;
  return {
    ...inspector,
    terms: [2018, 2021, 2024].map((year, index) => ({
      from: `${year}-09-01`,
      until: `${year + 3}-08-31`,
      ordinal: index + 1,
    })),
    ...(certificate === undefined ? {} : { certificate: { ...certificate, validFrom: "2018-01-01" } }),
  };
}

function countyResources(): Table {
  const inputs = Object.entries(SCHOOL_INPUTS);
  const rows = syntheticIndicatorRows({ seed: "county", schools: 80 });
  return [
    ["学校编号", "学校名称", "类别", "学段", ...inputs.map(([, input]) => input.label.zh)],
    ...rows.map((row) => [
      row.school,
      row.name,
      row.kind === undefined ? "" : INSTITUTION_KINDS[row.kind],
      STAGES[row.stage],
      ...inputs.map(([id]) => text(row[id])),
    ]),
  ];
}

/** The names of the tables as files that every command line can type. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  "学校.csv": "institutions.csv",
  "督学.csv": "inspectors.csv",
  "回避.csv": "recusals.csv",
  "学期.csv": "terms.csv",
};

function registerFiles(folder: string, register: Register): Readonly<Record<string, string>> {
  const files = orThrow(encodeRegisterCsv(register)).map(({ name, bytes }) => [
    `${folder}/${FILE_NAMES[name] ?? name}`,
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).replaceAll("\r\n", "\n"),
  ]);
  return Object.fromEntries(files);
}

/** Spreadsheet programs need the byte-order mark to read Chinese. */
function csv(table: Table): string {
  return `\uFEFF${table.map((row) => row.map((cell) => quoted(cell)).join(",")).join("\n")}\n`;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function text(value: string | number | undefined): string {
  return value === undefined ? "" : String(value);
}

const program = process.argv[1];
if (program !== undefined && import.meta.url === pathToFileURL(program).href) {
  const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
  for (const [path, content] of Object.entries(sampleFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
