import { type Bilingual, nearest } from "@supervision/domain";

/** Somebody or some place of the register. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Which id was meant: people write names as readily, and several may bear one. */
export function idOfName(name: string, known: readonly Named[]): Bilingual {
  const meant = known.filter((one) => one.name === name).map(({ id }) => id);
  return meant.length > 1
    ? {
        zh: `写编号，同名的有：${meant.join("、")}`,
        en: `Write the id; several have this name: ${meant.join(", ")}.`,
      }
    : idMeant(
        meant[0] ??
          nearest(
            name,
            known.map(({ id }) => id),
          ),
      );
}

/** Which id was meant: the nearest one. */
export function idMeant(close: string | undefined): Bilingual {
  return close === undefined
    ? { zh: "使用已有的编号", en: "Use an id that exists." }
    : { zh: `是否为“${close}”？`, en: `Did you mean "${close}"?` };
}
