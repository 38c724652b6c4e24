/**
 * The same plan everywhere: makes the plans of several counties on this Node, on other Nodes given by path, and in headless Chromium,
 * in four time zones, from the sources and from what is published, and compares digests of them.
 *
 * Run: npm run -s build && node bench/schedule/determinism.ts [paths of other Nodes or browsers, absent: chromium]
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const run = promisify(execFile);
const ZONES = ["UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati"];
const others = process.argv.length > 2 ? process.argv.slice(2) : ["chromium"];

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

async function versionOf(program: string): Promise<string> {
  return (await run(program, ["--version"])).stdout.trim();
}

let first: string | undefined;
let differ = 0;
for (const each of [await made("sources", ["@supervision/source"]), await made("published", [])]) {
  for (const program of [process.execPath, ...others]) {
    const version = await versionOf(program);
    const isNode = version.startsWith("v");
    for (const zone of ZONES) {
      const answer = isNode ? await onNode(program, zone, each) : await inBrowser(program, zone, each);
      first ??= answer;
      if (answer !== first) differ += 1;
      const verdict = answer === first ? "the same plans" : `OTHER PLANS ${answer}`;
      console.log(`${isNode ? "Node " : ""}${version}, ${each.from}, TZ ${zone}: ${verdict}`);
    }
  }
}
console.log(first);
await rm(folder, { recursive: true });
process.exitCode = differ === 0 ? 0 : 1;
