import { randomBytes } from "node:crypto";
import { copyFile, lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { inputFailure } from "../terminal/failure.ts";

/** A file to be written: a path below the output folder and its content. */
export interface OutputFile {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  /** Content; text is written as UTF-8. */
  readonly content: Uint8Array | string;
}

/**
 * Writes files below `out` (read against `folder`) so that each is either complete or absent: first all under temporary names beside their targets, then renamed.
 * Where one cannot get its name, those renamed before it are taken back and what they replaced is put in its place again.
 *
 * Throws an input failure `output-not-written` when the folder cannot be written, and the reason of `signal` when the run is called off before
 * the first file has its name; temporary files are removed again.
 */
export async function writeFiles(
  out: string,
  folder: string,
  files: readonly OutputFile[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const mark = randomBytes(4).toString("hex");
  const planned = files.map((file) => {
    const target = resolve(folder, out, file.path);
    const beside = join(dirname(target), `.${mark}-${target.slice(dirname(target).length + 1)}`);
    return { target, temporary: `${beside}.part`, earlier: `${beside}.old`, content: file.content };
  });
  const renamed: { readonly target: string; readonly earlier?: string }[] = [];
  try {
    for (const file of planned) {
      await mkdir(dirname(file.target), { recursive: true });
      await writeFile(file.temporary, file.content, { signal });
    }
    // Lets a signal in that arrived while the files were being made.
    await setImmediate();
    signal.throwIfAborted();
    for (const { target, temporary, earlier } of planned) {
      const isThere = (await kindOf(target)) === "file";
      if (isThere) await copyFile(target, earlier);
      await rename(temporary, target);
      renamed.push(isThere ? { target, earlier } : { target });
    }
  } catch (error) {
    for (const { target, earlier } of renamed.toReversed())
      await (earlier === undefined ? rm(target, { force: true }) : rename(earlier, target)).catch(
        () => undefined,
      );
    await removed(planned.flatMap(({ temporary, earlier }) => [temporary, earlier]));
    if (signal.aborted) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw inputFailure([
      {
        code: "output-not-written",
        severity: "error",
        message: { zh: `无法写入 ${out}：${reason}`, en: `Cannot write to ${out}: ${reason}` },
        fix: {
          zh: "换一个可写的文件夹，或关闭正在打开的文件",
          en: "Choose a folder that can be written, or close the file that is open.",
        },
        path: [],
      },
    ]);
  }
  await removed(planned.map(({ earlier }) => earlier));
  return planned.map((file) => file.target);
}

/** Throws an input failure `output-exists` when one of the files to be written is there already. */
export async function requireNew(out: string, folder: string, files: readonly OutputFile[]): Promise<void> {
  const there: string[] = [];
  for (const { path } of files)
    if ((await kindOf(resolve(folder, out, path))) !== undefined) there.push(path);
  const [first] = there;
  if (first === undefined) return;
  throw inputFailure([
    {
      code: "output-exists",
      severity: "error",
      message: {
        zh: `${out} 里已有${there.length}个同名文件，如 ${first}，没有写入`,
        en: `${out} holds ${there.length} file(s) of these names already, such as ${first}; nothing was written.`,
      },
      fix: {
        zh: "换一个新文件夹；确实要盖掉原来的，加 --overwrite",
        en: "Choose a new folder, or add --overwrite to replace them.",
      },
      path: [],
      place: { file: out },
    },
  ]);
}

async function removed(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, { force: true }).catch(() => undefined)));
}

async function kindOf(path: string): Promise<"file" | "other" | undefined> {
  return lstat(path).then(
    (about) => (about.isFile() ? "file" : "other"),
    () => undefined,
  );
}
