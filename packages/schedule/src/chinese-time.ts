import type { Bilingual } from "@supervision/domain";

const DAY = /(?<![\w“-])(\d{4})-(\d{2})-(\d{2})(?![\w-])/gu;
const SPAN = /(\d{4}-\d{2}-\d{2})—(\d{4}-\d{2}-\d{2})/u;
const MONTHS = /(?<![\w“-])(\d{4})-(\d{2})—(\d{2})(?![\w-])/gu;
const MONTH = /(?<![\w“-])(\d{4})-(\d{2})(?![\w-]|版)/gu;

/** Days and months of a Chinese sentence as offices print them: `2026年3月4日`, `2026年3月`; ids, editions and what stands in quotation marks stay. */
export function chineseTimes(sentence: string): string {
  return sentence
    .replace(DAY, (_, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`)
    .replace(MONTHS, (_, year, first, last) => `${year}年${Number(first)}月至${Number(last)}月`)
    .replace(MONTH, (_, year, month) => `${year}年${Number(month)}月`);
}

/** The name of a time as a sentence has it: a bare year becomes `2026年`. */
export function chineseLabel(label: string): string {
  return /^\d{4}$/u.test(label) ? `${label}年` : chineseTimes(label.replace(SPAN, "$1至$2"));
}

/** A sentence whose Chinese has days and months as offices print them. */
export function withChineseTimes<Words extends Bilingual>(words: Words): Words {
  return { ...words, zh: chineseTimes(words.zh) };
}
