import type { District } from "@supervision/district";
import { huishan } from "@supervision/district-huishan";
import { tianqiao } from "@supervision/district-tianqiao";
import { type Issue, orThrow, type Period } from "@supervision/domain";
import { renderDocx } from "@supervision/reports/docx";
import { decodeFollowUpRecord, decodeVisitRecord } from "@supervision/schemas";
import { followUpRecordDocument, visitRecordDocument } from "../documents/fill-form.ts";
import { readJson } from "../files/read-files.ts";
import { readRegisterFiles } from "../files/read-register-files.ts";
import type { OutputFile } from "../files/write-files.ts";
import { planYear, type PlannedYear } from "../planning/plan-year.ts";
import { summariseYear } from "../planning/summarise-year.ts";
import { yearFiles } from "../planning/year-files.ts";
import type { Surroundings } from "../terminal/command.ts";
import { indexPage } from "./index-page.ts";
import { judgeSampleCounty } from "./sample-county.ts";
import { syntheticRecords } from "./sample-records.ts";
import { syntheticRegisterFor } from "./synthetic-register.ts";

/** One district's turn in the demonstration. */
interface Turn {
  readonly district: District;
  readonly period: Period;
  readonly register: Awaited<ReturnType<typeof readRegisterFiles>>["register"];
}

/** What the demonstration makes. */
export interface Demonstration {
  /** Every file, the index page included. */
  readonly files: readonly OutputFile[];
  /** One entry a district for `--json`. */
  readonly summaries: readonly {
    readonly id: string;
    readonly status: string;
    readonly visits: number;
    readonly unscheduled: number;
  }[];
  /** What is doubtful. */
  readonly warnings: readonly Issue[];
  /** The summary for the terminal. */
  text(out: string): string;
}

/** Runs the main job: two districts on their sample registers, or another district on its own or a synthetic one. */
export async function demonstrate(
  input: {
    readonly district: District | undefined;
    readonly registers: readonly string[];
    readonly samples: string;
  } & Surroundings,
): Promise<Demonstration> {
  const { folder, language, progress, signal } = input;
  const turns =
    input.district === undefined
      ? await sampleTurns(input.samples, folder)
      : [await ownTurn(input.district, input.registers, folder)];
  const years: PlannedYear[] = [];
  const files: OutputFile[] = [];
  for (const { district, period, register } of turns) {
    progress(`${district.name} …`);
    // Made-up districts have no earlier years.
    const history = { since: period.from, visits: [] };
    const year = planYear({ district, register, period, history, seed: 1 }, { signal, progress });
    years.push(year);
    for (const file of await yearFiles(year)) files.push({ ...file, path: `${district.id}/${file.path}` });
  }
  progress(language === "zh" ? "记录表与指标 …" : "records and indicators …");
  const [first] = turns;
  if (first === undefined) throw new TypeError("The demonstration needs a district");
  const context = { district: first.district, register: first.register };
  const records =
    input.district === undefined
      ? {
          visit: orThrow(decodeVisitRecord(await readJson(folder, `${input.samples}/visit-record.json`))),
          followUp: orThrow(
            decodeFollowUpRecord(await readJson(folder, `${input.samples}/follow-up-record.json`)),
          ),
        }
      : syntheticRecords(first.register, years[0]?.plan.visits ?? []);
  const forms = {
    visit: visitRecordDocument(records.visit, context),
    followUp: followUpRecordDocument(records.followUp, { ...context, findings: records.visit.findings }),
  };
  files.push(
    { path: "records/visit-record.docx", content: await renderDocx(forms.visit) },
    { path: "records/follow-up-record.docx", content: await renderDocx(forms.followUp) },
  );
  const county = await judgeSampleCounty(
    input.district === undefined ? `${input.samples}/county-resources.csv` : undefined,
    folder,
  );
  for (const file of county.files) files.push({ ...file, path: `indicators/${file.path}` });
  files.push({
    path: "index.html",
    content: indexPage({ years, forms, county, files: files.map((file) => file.path) }),
  });
  return {
    files,
    summaries: years.map(({ view, plan }) => ({
      id: view.districtId,
      status: plan.status,
      visits: plan.visits.length,
      unscheduled: plan.unscheduled.length,
    })),
    warnings: years.flatMap((year) => year.warnings),
    text: (out) =>
      [
        ...years.map((year) => {
          const own = files.filter((file) => file.path.startsWith(`${year.view.districtId}/`)).length;
          return summariseYear(year, own, `${out}/${year.view.districtId}`, language);
        }),
        county.text[language],
        language === "zh" ? `打开 ${out}/index.html 查看全部结果` : `Open ${out}/index.html for everything`,
      ].join("\n"),
  };
}

async function sampleTurns(samples: string, folder: string): Promise<readonly Turn[]> {
  return [
    {
      district: tianqiao,
      period: { from: "2025-09-01", until: "2026-07-10" },
      register: (await readRegisterFiles(folder, [`${samples}/tianqiao`])).register,
    },
    {
      district: huishan,
      period: { from: "2019-02-01", until: "2020-01-31" },
      register: (await readRegisterFiles(folder, [`${samples}/huishan`])).register,
    },
  ];
}

async function ownTurn(district: District, registers: readonly string[], folder: string): Promise<Turn> {
  return {
    district,
    period: { from: "2025-09-01", until: "2026-07-10" },
    register:
      registers.length === 0
        ? syntheticRegisterFor(district, 1)
        : (await readRegisterFiles(folder, registers)).register,
  };
}
