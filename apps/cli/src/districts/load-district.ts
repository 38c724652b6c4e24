import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import * as nodeModule from "node:module";
import { extname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { District } from "@supervision/district";
import type { Bilingual, FilePlace, Issue } from "@supervision/domain";
import { inputFailure } from "../terminal/failure.ts";

/** A district module that was read: the district, or the issues its composition threw. */
export type LoadedDistrict =
  | { readonly ok: true; readonly district: District }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/**
 * Loads a district from a path to a module or folder, or from a package name.
 *
 * A TypeScript module runs as it is on Node 22.18 and newer. Bare imports that the module's own folder cannot resolve
 * (`@supervision/…`) are looked up beside this command line, so that a single file anywhere works.
 */
export async function loadDistrict(spec: string, folder: string): Promise<LoadedDistrict> {
  const url = locate(spec, folder);
  resolveBesideThisProgram();
  // Compiled code is kept in the system's temporary folder, where Node manages it; the second call starts quicker. Node 20 has none.
  if ("enableCompileCache" in nodeModule) nodeModule.enableCompileCache();
  let loaded: unknown;
  try {
    loaded = await loadWhole(url);
  } catch (error) {
    const issues = issuesOf(error);
    if (issues !== undefined) return { ok: false, issues };
    throw inputFailure([moduleBroken(spec, error)]);
  }
  const districts = exportsOf(loaded).filter((value) => isDistrict(value));
  const [first, second] = [...new Set(districts)];
  if (first === undefined) throw inputFailure([noDistrict(spec, loaded)]);
  if (second !== undefined)
    throw inputFailure([
      severalDistricts(
        spec,
        districts.map((district) => district.id),
      ),
    ]);
  return { ok: true, district: first };
}

/** Imports a module; rejects when nothing is left to happen while it is still loading: it awaits something that never comes. */
async function loadWhole(url: string): Promise<unknown> {
  const never = new AbortController();
  try {
    return await Promise.race([
      import(url),
      once(process, "beforeExit", { signal: never.signal }).then(() => {
        throw new Error("it never finishes loading (an await without an end)");
      }),
    ]);
  } finally {
    never.abort();
  }
}

/** The district of a module, or an input failure with every issue of its composition. */
export async function requireDistrict(spec: string, folder: string): Promise<District> {
  const loaded = await loadDistrict(spec, folder);
  if (loaded.ok) return loaded.district;
  throw inputFailure(loaded.issues);
}

function locate(spec: string, folder: string): string {
  const path = resolve(folder, spec);
  const looksLikePath =
    /^[./\\]|^[A-Za-z]:[\\/]/.test(spec) || /\.[cm]?[jt]s$/.test(spec) || existsSync(path);
  if (!looksLikePath) return locatePackage(spec, folder);
  if (!existsSync(path)) throw inputFailure([notFound(spec)]);
  const file = statSync(path).isDirectory() ? entryOf(path, spec) : path;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const runsTypeScript = major > 22 || (major === 22 && minor >= 18);
  if (/\.[cm]?ts$/.test(extname(file)) && !runsTypeScript)
    throw inputFailure([
      problem(
        "node-too-old",
        {
          zh: `Node ${process.versions.node} 不能直接运行 TypeScript 模块 ${spec}`,
          en: `Node ${process.versions.node} cannot run the TypeScript module ${spec}.`,
        },
        {
          zh: "使用 Node 22.18 或更新版本，或先编译成 .js",
          en: "Use Node 22.18 or newer, or compile it to .js first.",
        },
      ),
    ]);
  return pathToFileURL(file).href;
}

function entryOf(folder: string, spec: string): string {
  for (const candidate of [
    "dist/index.js",
    "src/index.ts",
    "index.ts",
    "index.js",
    "district.ts",
    "district.js",
  ]) {
    const file = join(folder, candidate);
    if (existsSync(file)) return file;
  }
  throw inputFailure([notFound(spec)]);
}

function locatePackage(name: string, folder: string): string {
  for (const from of [join(folder, "noop.js"), import.meta.url]) {
    try {
      const found = nodeModule.createRequire(from).resolve(name);
      return pathToFileURL(found).href;
    } catch (error) {
      if (
        !(
          error instanceof Error &&
          "code" in error &&
          /^(MODULE_NOT_FOUND|ERR_PACKAGE_PATH_NOT_EXPORTED|ERR_MODULE_NOT_FOUND)$/.test(String(error.code))
        )
      )
        throw error;
    }
  }
  throw inputFailure([notFound(name)]);
}

let hooked = false;

function resolveBesideThisProgram(): void {
  // Node 20 has no synchronous hooks; there a module must resolve its imports by itself.
  if (hooked || !("registerHooks" in nodeModule)) return;
  hooked = true;
  nodeModule.registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!specifier.startsWith("@supervision/")) throw error;
        return next(specifier, { ...context, parentURL: import.meta.url });
      }
    },
  });
}

function exportsOf(loaded: unknown): readonly unknown[] {
  return typeof loaded === "object" && loaded !== null ? Object.values(loaded) : [];
}

function isDistrict(value: unknown): value is District {
  return (
    typeof value === "object" &&
    value !== null &&
    "on" in value &&
    typeof value.on === "function" &&
    "id" in value &&
    typeof value.id === "string" &&
    "timeline" in value &&
    Array.isArray(value.timeline)
  );
}

// Structure, not instanceof: a district may bring its own copy of the packages.
function issuesOf(error: unknown): readonly [Issue, ...Issue[]] | undefined {
  if (!(error instanceof Error) || !("issues" in error) || !Array.isArray(error.issues)) return undefined;
  const issues = error.issues.filter((issue: unknown): issue is Issue => isIssue(issue));
  const [first, ...rest] = issues;
  return first === undefined ? undefined : [first, ...rest];
}

function isIssue(value: unknown): value is Issue {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    "severity" in value &&
    "message" in value &&
    "fix" in value &&
    "path" in value
  );
}

function problem(code: string, message: Bilingual, fix: Bilingual): Issue {
  return { code, severity: "error", message, fix, path: [] };
}

function notFound(spec: string): Issue {
  return problem(
    "district-not-found",
    { zh: `找不到区县模块 ${spec}`, en: `There is no district module ${spec}.` },
    {
      zh: "写模块文件的路径（如 ./my-district.ts），或已安装的包名（如 @supervision/district-tianqiao）",
      en: "Give the path of a module (such as ./my-district.ts) or the name of an installed package (such as @supervision/district-tianqiao).",
    },
  );
}

function noDistrict(spec: string, loaded: unknown): Issue {
  const names = typeof loaded === "object" && loaded !== null ? Object.keys(loaded).join(", ") : "";
  return problem(
    "district-not-exported",
    {
      zh: `${spec} 没有导出区县；它导出了：${names === "" ? "（无）" : names}`,
      en: `${spec} exports no district; it exports: ${names === "" ? "(nothing)" : names}.`,
    },
    {
      zh: "导出 composeDistrict(…) 的结果，如 export const district = composeDistrict({ … })",
      en: "Export what composeDistrict(…) returns, such as export const district = composeDistrict({ … }).",
    },
  );
}

function severalDistricts(spec: string, ids: readonly string[]): Issue {
  return problem(
    "district-ambiguous",
    {
      zh: `${spec} 导出了多个区县：${ids.join("、")}`,
      en: `${spec} exports several districts: ${ids.join(", ")}.`,
    },
    { zh: "一个模块只导出一个区县", en: "Export one district a module." },
  );
}

function moduleBroken(spec: string, error: unknown): Issue {
  const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  const place = error instanceof Error ? placeIn(error) : undefined;
  const issue = problem(
    "district-module-broken",
    { zh: `无法载入 ${spec}：${reason}`, en: `Cannot load ${spec}: ${reason}` },
    {
      zh: "先用编译器检查该模块（tsc --noEmit），再看它导入的文件和包是否存在",
      en: "Check the module with the compiler first (tsc --noEmit), then that the files and packages it imports exist.",
    },
  );
  return place === undefined ? issue : { ...issue, place };
}

/** The file and line at which a module broke, outside Node and installed packages. */
function placeIn({ stack = "" }: Error): FilePlace | undefined {
  for (const line of stack.split("\n")) {
    const [, where = "", row] = /(?:^|[\s(])((?:file:\/\/)?\/[^()]+?):(\d+)(?::\d+)?\)?$/.exec(line) ?? [];
    if (row === undefined || where.includes("/node_modules/") || where === import.meta.url) continue;
    return { file: where.startsWith("file:") ? fileURLToPath(where) : where, row: Number(row) };
  }
  return undefined;
}
