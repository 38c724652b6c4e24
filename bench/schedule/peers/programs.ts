import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linearModel } from "../../../packages/schedule/test/linear-model.ts";
import { lastDaysOut, zoneData } from "./constraint-model.ts";
import { columnsOf } from "./day-out.ts";
import type { Answer, Peer, Question } from "./peer.ts";

type Told = Omit<Answer, "seconds">;

interface Program {
  readonly name: string;
  readonly kind: Peer["kind"];
  readonly command: string;
  readonly debian: string;
  /** What is asked of it; files are written to the folder before. */
  readonly prepare: (question: Question, folder: string) => Promise<readonly string[]>;
  readonly read: (question: Question, folder: string, printed: string) => Promise<Told>;
}

/** A program that is found on the path, in a process of its own. */
export function program({ name, kind, command, debian, prepare, read }: Program): Peer {
  return {
    name,
    kind,
    absent: async () =>
      (await runs(command)) ? undefined : `not on this machine: apt-get install ${debian}`,
    async ask(question) {
      const folder = await mkdtemp(join(tmpdir(), "peer-"));
      try {
        const parameters = await prepare(question, folder);
        const start = performance.now();
        const printed = await printedBy(command, parameters, 1500 * question.limit);
        const seconds = (performance.now() - start) / 1000;
        if (printed === undefined) return `no answer in ${1.5 * question.limit} s`;
        return { ...(await read(question, folder, printed)), seconds };
      } catch (error) {
        return error instanceof Error ? error.message : "could not be started";
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

function runs(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, ["--version"], { timeout: 10_000 }, (error) => {
      resolve(error?.code !== "ENOENT");
    }).stdin?.end();
  });
}

/** Reports of a program that ends by itself, whatever its exit code; `undefined` for one that has to be ended. */
function printedBy(
  command: string,
  parameters: readonly string[],
  timeout: number,
): Promise<string | undefined> {
  // A process that cannot be started rejects.
  return new Promise((resolve) => {
    execFile(command, [...parameters], { timeout, maxBuffer: 2 ** 28 }, (error, stdout) => {
      resolve(error?.killed === true ? undefined : stdout);
    });
  });
}

async function lpFile({ lp }: Question, folder: string): Promise<string> {
  const file = join(folder, "zone.lp");
  await writeFile(file, lp);
  return file;
}

/** CBC of COIN-OR. */
export const cbc = program({
  name: "cbc",
  kind: "MIP",
  command: "cbc",
  debian: "coinor-cbc",
  prepare: async (question, folder) => [
    await lpFile(question, folder),
    "sec",
    String(question.limit),
    "solve",
    "solution",
    join(folder, "answer"),
  ],
  async read(_, folder) {
    const [claim = "", ...lines] = (await fileText(join(folder, "answer"))).split("\n");
    const values = lines.flatMap((line) => {
      const [, name, value] = line.replace("**", "").trim().split(/\s+/);
      return name === undefined ? [] : [[name, Number(value)] as const];
    });
    return {
      claim: claim.split(" - ")[0] ?? "",
      isProof: claim.startsWith("Optimal"),
      values: new Map(values),
    };
  },
});

/** GLPK with its cuts. */
export const glpsol = program({
  name: "glpsol --cuts",
  kind: "MIP",
  command: "glpsol",
  debian: "glpk-utils",
  prepare: async (question, folder) => [
    "--lp",
    await lpFile(question, folder),
    "--cuts",
    "--tmlim",
    String(question.limit),
    "--write",
    join(folder, "answer"),
  ],
  async read({ lp }, folder) {
    // Columns are numbered as they come in the objective.
    const columns = [...linearModel(lp).cost.keys()];
    const lines = (await fileText(join(folder, "answer"))).split("\n").map((line) => line.split(" "));
    const status = lines.find(([letter, kind]) => letter === "s" && kind === "mip")?.[4] ?? "u";
    const values = lines.flatMap(([letter, number, value]) => {
      const name = columns[Number(number) - 1];
      return letter === "j" && name !== undefined ? [[name, Number(value)] as const] : [];
    });
    const claim = { o: "integer optimal", f: "integer feasible" }[status] ?? "nothing";
    return { claim, isProof: status === "o", values: new Map(claim === "nothing" ? [] : values) };
  },
});

function minizinc(name: string, model: string, proves: boolean): Peer {
  return program({
    name,
    kind: "CP",
    command: "minizinc",
    debian: "minizinc",
    async prepare({ zone, limit }, folder) {
      const data = join(folder, "zone.dzn");
      await writeFile(data, zoneData(zone));
      const file = fileURLToPath(new URL(model, import.meta.url));
      return [
        "--solver",
        "gecode",
        "--all-solutions",
        "--output-time",
        "--time-limit",
        String(1000 * limit),
        file,
        data,
      ];
    },
    read({ zone }, _, printed) {
      const daysOut = lastDaysOut(zone, printed);
      const isProof = proves && printed.includes("==========");
      const claim = isProof ? "search complete" : "solution";
      if (daysOut.length === 0) return Promise.resolve({ claim: "nothing", isProof, values: new Map() });
      // A time stands behind each answer, and one more behind the end.
      const answers = printed.slice(0, printed.lastIndexOf("----------"));
      const time = [...answers.matchAll(/^% time elapsed: ([\d.]+) s$/gm)].at(-1)?.[1];
      const found = time === undefined ? {} : { found: Number(time) };
      return Promise.resolve({ claim, isProof, ...found, values: columnsOf(zone, daysOut) });
    },
  });
}

/** Gecode on a model of constraints, the whole tree. */
export const gecode = minizinc("minizinc + Gecode", "zone-complete.mzn", true);

/** Gecode on the same model, with large neighbourhoods. */
export const gecodeNeighbourhoods = minizinc(
  "minizinc + Gecode, neighbourhoods",
  "zone-neighbourhoods.mzn",
  false,
);

/** The text of a file, none where the program wrote none. */
async function fileText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return "";
  }
}
