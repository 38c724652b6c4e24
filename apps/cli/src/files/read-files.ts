import { readdir, readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { inputFailure } from "../terminal/failure.ts";

/** A file as read: the name the user gave and its bytes. */
export interface InputFile {
  /** Name as given. */
  readonly name: string;
  /** Content. */
  readonly bytes: Uint8Array;
}

/** No register, record or table of a county comes near this size; a larger file is a mistake. */
const LARGEST = 200 * 1024 * 1024;

/** Reads one file; a missing, unreadable or enormous file is an input failure. */
export async function readInput(folder: string, name: string): Promise<InputFile> {
  const path = resolve(folder, name);
  try {
    const about = await stat(path);
    if (about.isDirectory()) throw new Error("EISDIR");
    if (about.size > LARGEST) throw new Error("EFBIG");
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    throw inputFailure([unreadable(name, error)]);
  }
}

/** Reads files; a folder stands for all its CSV, XLSX and JSON files in the order of their names. */
export async function readInputs(folder: string, names: readonly string[]): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const name of names) {
    const path = resolve(folder, name);
    const about = await stat(path).catch(() => undefined);
    if (about?.isDirectory() === true) {
      const entries = (await readdir(path))
        .filter((entry) => /\.(csv|xlsx|json)$/i.test(entry) && !entry.startsWith("~$"))
        .toSorted();
      if (entries.length === 0)
        throw inputFailure([
          {
            code: "folder-empty",
            severity: "error",
            message: {
              zh: `文件夹 ${name} 里没有 CSV、XLSX 或 JSON 文件`,
              en: `The folder ${name} holds no CSV, XLSX or JSON file.`,
            },
            fix: { zh: "放入台账文件，或直接写文件名", en: "Put the register there, or name a file." },
            path: [],
            place: { file: name },
          },
        ]);
      for (const entry of entries) files.push(await readInput(path, entry));
    } else files.push({ ...(await readInput(folder, name)), name: basename(name) });
  }
  return files;
}

/** Reads a JSON file; anything that is not JSON is an input failure that says what it is. */
export async function readJson(folder: string, name: string): Promise<unknown> {
  const file = await readInput(folder, name);
  const schemas = await import("@supervision/schemas");
  const checked = schemas.readJson(file);
  if (!checked.ok) throw inputFailure(checked.issues);
  return checked.value;
}

function unreadable(name: string, error: unknown) {
  const code =
    error instanceof Error && "code" in error
      ? String(error.code)
      : error instanceof Error
        ? error.message
        : "";
  const reasons: Readonly<Record<string, { zh: string; en: string }>> = {
    ENOENT: { zh: "文件不存在", en: "it does not exist" },
    EISDIR: { zh: "这是一个文件夹", en: "it is a folder" },
    ELOOP: { zh: "符号链接指向自己", en: "its symbolic links go in a circle" },
    EACCES: { zh: "没有读取权限", en: "it may not be read" },
    EFBIG: { zh: "文件超过200 MB", en: "it is larger than 200 MB" },
  };
  const reason = reasons[code] ?? { zh: code, en: code };
  return {
    code: "file-unreadable",
    severity: "error",
    message: { zh: `无法读取 ${name}：${reason.zh}`, en: `Cannot read ${name}: ${reason.en}.` },
    fix: { zh: "检查文件名和所在文件夹", en: "Check the name and the folder." },
    path: [],
    place: { file: name },
  } as const;
}
