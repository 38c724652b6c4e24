/**
 * The same plan everywhere: makes the plans of several counties on this Node, on other Nodes given by path, and in headless Chromium,
 * in four time zones, from the sources and from what is published, and compares digests of them. Says what it ran on and which of Node 20,
 * 22, 24 and a browser it did not.
 *
 * Run: npm run -s build && node bench/schedule/determinism.ts [paths of other Nodes or browsers, absent: the Node of the system, chromium]
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { tell } from "./figure.ts";

const run = promisify(execFile);
const ZONES = ["UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati"];
const NODES = [20, 22, 24];
const others = process.argv.length > 2 ? process.argv.slice(2) : ["/usr/bin/node", "chromium"];

const folder = await mkdtemp(join(tmpdir(), "plans-"));

interface Made {
  readonly from: string;
  readonly script: string;
  readonly page: string;
}

async function made(from: string, conditions: string[]): Promise<Made> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("plan-digests.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "plans",
    platform: "browser",
    conditions,
  });
  const code = outputFiles[0]?.text ?? "";
  const script = join(folder, `${from}.js`);
  const page = join(folder, `${from}.html`);
  await writeFile(script, `${code}\nconsole.log(JSON.stringify(plans.digests()));\n`);
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><pre id="out"></pre><script>${code}\ndocument.getElementById("out").textContent = JSON.stringify(plans.digests());</script>`,
  );
  return { from, script, page };
}

async function onNode(node: string, zone: string, { script }: Made): Promise<string> {
  const { stdout } = await run(node, [script], { env: { ...process.env, TZ: zone } });
  return stdout.trim();
}

async function inBrowser(browser: string, zone: string, { page }: Made): Promise<string> {
  const { stdout } = await run(
    browser,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${folder}/profile`,
      "--virtual-time-budget=600000",
      "--dump-dom",
      page,
    ],
    { env: { ...process.env, TZ: zone }, maxBuffer: 64 * 1024 * 1024 },
  );
  return /<pre id="out">(.*?)<\/pre>/s.exec(stdout)?.[1]?.replaceAll("&quot;", '"') ?? "no answer";
}

interface Program {
  readonly path: string;
  /** As it is spoken of: Node 24.21.0, Chromium 156. */
  readonly name: string;
  readonly isNode: boolean;
}

async function programAt(path: string): Promise<Program | undefined> {
  try {
    const version = (await run(path, ["--version"])).stdout.trim();
    const isNode = version.startsWith("v");
    return { path, name: isNode ? `Node ${version.slice(1)}` : version.replace(/ built .*/, ""), isNode };
  } catch {
    return undefined;
  }
}

const found = await Promise.all([process.execPath, ...others].map(programAt));
const missing = others.filter((_, index) => found[index + 1] === undefined);
// The Node of the path may be this one.
const programs = [
  ...new Map(found.flatMap((each) => (each === undefined ? [] : [[each.name, each]]))).values(),
];

/** Plans by where they are from: the sources, what is published. */
const plans = new Map<string, string>();
let differ = 0;
for (const each of [await made("sources", ["@supervision/source"]), await made("published", [])])
  for (const { path, name, isNode } of programs)
    for (const zone of ZONES) {
      const answer = isNode ? await onNode(path, zone, each) : await inBrowser(path, zone, each);
      const first = plans.get(each.from) ?? answer;
      plans.set(each.from, first);
      if (answer !== first) differ += 1;
      const verdict = answer === first ? "the same plans" : `OTHER PLANS ${answer}`;
      console.log(`${name}, ${each.from}, TZ ${zone}: ${verdict}`);
    }
await rm(folder, { recursive: true });
console.log(plans.get("sources"));
const isBuilt = plans.get("sources") === plans.get("published");
if (!isBuilt)
  console.log("What is published makes OTHER PLANS than the sources: was it built after they changed?");

const ran = programs.map(({ name }) => name);
const notRun = [
  ...NODES.filter((major) => !ran.some((name) => name.startsWith(`Node ${major}.`))).map(
    (major) => `Node ${major}`,
  ),
  ...(programs.every(({ isNode }) => isNode) ? ["a browser"] : []),
];
const words = `${ran.join(", ")}; ${ZONES.length} time zones, sources and published${notRun.length === 0 ? "" : `; NOT RUN: ${notRun.join(", ")} (give paths)`}`;
console.log(`Ran: ${words}`);
if (missing.length > 0) console.log(`Not found: ${missing.join(", ")}`);
tell({
  name: "the same plans, digest for digest",
  bar: "Node 20, 22, 24, Chromium, time zones",
  measured: `${differ === 0 && isBuilt ? "the same" : "OTHERS"}: ${words}`,
  ...(notRun.length === 0 || differ > 0 || !isBuilt ? { met: differ === 0 && isBuilt } : {}),
});
process.exitCode = differ === 0 && isBuilt ? 0 : 1;
