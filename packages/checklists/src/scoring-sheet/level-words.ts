/** A level as a word of a scale. */
export interface Level {
  /** Id of the option. */
  readonly id: string;
  /** As printed. */
  readonly title: string;
  /** Place in its scale, 0 is best. */
  readonly rank: number;
  /** Nothing is worse. */
  readonly lowest: boolean;
  /** Words of one scale share it. */
  readonly scale: string;
  /** Any word: only others beside it make it a level. */
  readonly plain?: true;
}

/** Any word may be fulfilled, mostly, partly or not: 符合, 公开, 落实. What words share decides. */
const STEM = "[\\u4e00-\\u9fff]{2,6}?";
const ASKED = "(?:(?:规定|相关|标准|本项)?(?:要求|标准|规定|条件))?";
const STEMMED = new RegExp(
  `^(完全|全部|全面|非常|很|十分|均)?(较好|比较|较|基本|大部分|大体|部分|少部分)?(未能|没有|未|不|没)?(${STEM})(${ASKED})$`,
);

const NAMED: readonly {
  readonly scale: string;
  readonly levels: readonly (readonly [words: string, id: string])[];
  readonly lowest: string;
}[] = [
  {
    scale: "grade",
    levels: [
      ["优秀|优", "excellent"],
      ["良好|良", "good"],
      ["中等|中", "medium"],
      ["合格|及格", "pass"],
      ["不合格|不及格|较差|差", "fail"],
    ],
    lowest: "fail",
  },
  {
    scale: "quality",
    levels: [
      ["很好|非常好|好", "good"],
      ["较好|比较好", "fairly-good"],
      ["一般|尚可", "fair"],
      ["较差|比较差", "fairly-poor"],
      ["很差|差|不好", "poor"],
    ],
    lowest: "poor",
  },
  {
    scale: "have",
    levels: [
      ["有", "yes"],
      ["无|没有", "no"],
    ],
    lowest: "no",
  },
  {
    scale: "is",
    levels: [
      ["是", "yes"],
      ["否", "no"],
    ],
    lowest: "no",
  },
];
/** Levels by letter or number, first is best. */
export const COUNTED: readonly string[] = ["ABCDE", "一二三四五", "ⅠⅡⅢⅣⅤ"];

/** A level as a word, without 等、级、档 behind it. */
export function levelOf(words: string): readonly Level[] {
  const word = words
    .replace(
      /^[^评考]{0,6}(?:被?(?:评为|评定为|评价为|评|定为)|考核为|等级为|获得|获|达到|为)(?=[A-E优良中合及差一二三四五ⅠⅡⅢⅣⅤ])/,
      "",
    )
    .replace(/(?:的|者|[.、])$/, "")
    .replace(/^[A-E][.、:：]?(?=[^\dA-E等级档]{2})/, "")
    .replace(/^([达做])不到/, "未$1到");
  const bare = word.replace(/(?:等次|等级|等|级|档次|档|类)$/, "");
  const named = NAMED.flatMap(({ scale, levels, lowest }) =>
    levels.flatMap(([all, id], rank) =>
      all.split("|").includes(bare) ? [{ id, title: word, rank, lowest: id === lowest, scale }] : [],
    ),
  );
  const counted = COUNTED.flatMap((letters) => {
    const rank = bare.length === 1 ? letters.indexOf(bare) : -1;
    // 一 alone is a number; 一等、一级 is a level.
    if (rank < 0 || (letters.startsWith("一") && bare === word)) return [];
    return [{ id: `level-${"abcde".charAt(rank)}`, title: word, rank, lowest: false, scale: letters }];
  });
  const [, all, part, not, stem, asked = ""] = STEMMED.exec(word) ?? [];
  if (stem === undefined || /[扣减加得]$/.test(word)) return [...named, ...counted];
  const negated = not !== undefined;
  if (negated && (all ?? part) !== undefined) return [...named, ...counted];
  const rank = negated
    ? 5
    : all !== undefined
      ? 0
      : part === undefined
        ? 1
        : /部分/.test(part) && part !== "大部分"
          ? 4
          : /基本|大/.test(part)
            ? 3
            : 2;
  const id = ["fully", "met", "well", "mostly", "partly", "not"][rank] ?? "";
  return [
    ...named,
    ...counted,
    {
      id,
      title: word,
      rank,
      lowest: negated,
      scale: `${stem}${asked}`,
      ...(rank === 1 ? { plain: true } : {}),
    },
  ];
}
