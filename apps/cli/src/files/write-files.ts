import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
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
    return {
      target,
      temporary: join(dirname(target), `.${mark}-${target.slice(dirname(target).length + 1)}.part`),
      content: file.content,
    };
  });
  try {
    for (const file of planned) {
      await mkdir(dirname(file.target), { recursive: true });
      await writeFile(file.temporary, file.content, { signal });
    }
    // Lets a signal in that arrived while the files were being made.
    await setImmediate();
    signal.throwIfAborted();
    for (const file of planned) await rename(file.temporary, file.target);
  } catch (error) {
    await Promise.all(planned.map((file) => rm(file.temporary, { force: true }).catch(() => undefined)));
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
  return planned.map((file) => file.target);
}
