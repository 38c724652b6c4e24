/** Issues of editions as they are written: fields and words that do not exist, and no source. Code, message and way out in both languages. */
import type { Bilingual, Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `edition-field-unknown`: an edition, an item or one of their rules has a field that does not exist. */
export function editionFieldUnknown(
  field: string,
  nearest: string | undefined,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "edition-field-unknown",
    severity: "error",
    message: {
      zh: `${path.join(".")}：没有“${field}”这个字段`,
      en: `${path.join(".")}: there is no field "${field}".`,
    },
    fix: nearestOf(nearest, known),
    path,
  };
}

/** `edition-word-unknown`: a word of an edition or item is none of those that exist: a stage, a kind of institution, a status. */
export function editionWordUnknown(
  word: string,
  nearest: string | undefined,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "edition-word-unknown",
    severity: "error",
    message: {
      zh: `${path.join(".")} 写了“${word}”，没有这个词`,
      en: `${path.join(".")} says "${word}", which is no word for it.`,
    },
    fix: nearestOf(nearest, known),
    path,
  };
}

function nearestOf(nearest: string | undefined, known: readonly string[]): Bilingual {
  return nearest === undefined
    ? { zh: `可用：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` }
    : { zh: `是不是“${nearest}”？`, en: `Did you mean "${nearest}"?` };
}

/** `edition-sources-missing`: an edition names no document it rests on. */
export function editionSourcesMissing(edition: string, path: Path): Issue {
  return {
    code: "edition-sources-missing",
    severity: "error",
    message: { zh: `${edition} 版没有写依据`, en: `The edition ${edition} names no source.` },
    fix: { zh: "在 sources 写上所依据的文件", en: "Name the document it rests on under `sources`." },
    path,
  };
}
