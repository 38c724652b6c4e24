import { awardScale, unreadAwards, type AwardScale } from "./award-scale.ts";
import { NUMBER, numberOf } from "./numbers.ts";
import { phrasesOf } from "./wording.ts";

const GRADES: readonly (readonly [words: string, id: string])[] = [
  ["优秀|优", "excellent"],
  ["良好|良", "good"],
  ["中等|中", "medium"],
  ["合格|及格", "pass"],
];
const WORDS = GRADES.flatMap(([words]) => words.split("|")).join("|");
const AWARD = new RegExp(
  `^((?:[^，分\\d每]{0,12}?(?:评为|评定为|定为|等次为|等级为|结果为|为|获))?|[^，分\\d每]{0,6}?考核)(${WORDS})(等次|等级|等|级|档次|档)?(?:的|者)?(?:加(${NUMBER})分|(不加分))$`,
);

/** Reads 考核评为优秀的加2分，良好的加1分: one grade is given, so one answer holds it; `undefined` for other sentences. */
export function readGradeAwards(sentence: string, weight: number): AwardScale | undefined {
  const found = phrasesOf(sentence.replaceAll(/[；;。]/g, "，")).map((phrase) => AWARD.exec(phrase));
  const grades = found.flatMap((award) => {
    if (award === null) return [];
    const [, before = "", word = "", kind = "", points] = award;
    const id = GRADES.find(([words]) => words.split("|").includes(word))?.[1] ?? "";
    return [
      { id, before, title: `${word}${kind}`, points: points === undefined ? 0 : (numberOf(points) ?? 0) },
    ];
  });
  const given = grades.filter(({ points }) => points > 0);
  if (given.length < 2) return undefined;
  const [first] = grades;
  const isOneScale = grades.every(
    ({ before }, index) => index === 0 || before === "" || before === first?.before,
  );
  if (grades.length < found.length || !isOneScale || new Set(grades.map(({ id }) => id)).size < grades.length)
    return unreadAwards(
      "按等次加分，句中又有别的话，看不出全貌",
      "adds points by grade, mixed with other words",
    );
  return awardScale(given, weight, "其他");
}
