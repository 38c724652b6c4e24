import { type Bilingual, formatIssue, formatSource } from "@supervision/domain";
import type { DescribedContent, DistrictDescription } from "./describe-district.ts";
import type { Origin } from "./resolve.ts";

/** How kinds of content are called. */
const KIND_NAMES: Readonly<Record<string, Bilingual>> = {
  checklist: { zh: "督导清单", en: "Checklists" },
  "schedule-rule": { zh: "安排规则", en: "Schedule rules" },
  "year-plan": { zh: "年度工作计划", en: "Year plans" },
  "work-calendar": { zh: "工作日历", en: "Work calendars" },
  indicator: { zh: "指标", en: "Indicators" },
  "indicator-set": { zh: "指标体系", en: "Indicator sets" },
  "report-template": { zh: "报告模板", en: "Report templates" },
};

/**
 * Prints a description for people: what is in force, and the plugin, edition and document each field comes from. Fields that come
 * from the edition as published are summed up by its first line.
 *
 * @example
 * ```ts
 * import { school } from "@supervision/checklists/school";
 * import { composeDistrict, describeDistrict, formatDescription } from "@supervision/district";
 * const zones = { levels: ["责任区"], zones: { east: { name: "东片" } } } as const;
 * const riverside = composeDistrict({ id: "riverside", name: "滨江区", plugins: [school], zones });
 * const [heading] = formatDescription(describeDistrict(riverside, "2026-03-02"), "zh").split("\n");
 * console.log(heading); // => 滨江区（riverside）2026-03-02 生效的内容
 * ```
 */
export function formatDescription(
  description: DistrictDescription,
  language: keyof Bilingual = "zh",
): string {
  const say = (zh: string, en: string): string => (language === "zh" ? zh : en);
  const { name, district, date, since, nextChange, zones, term } = description;
  const lines = [
    say(`${name}（${district}）${date} 生效的内容`, `${name} (${district}), in force on ${date}`),
  ];
  if (since !== undefined) lines.push(say(`  上一次变动：${since}`, `  last change: ${since}`));
  if (nextChange !== undefined)
    lines.push(say(`  下一次变动：${nextChange}`, `  next change: ${nextChange}`));
  if (term !== undefined) lines.push(say(`  学期：${term.name}`, `  term: ${term.name}`));
  const plugins = description.plugins.map(({ id, version }) => `${id} ${version}`);
  lines.push(say(`  插件：${plugins.join("、")}`, `  plugins: ${plugins.join(", ")}`));

  lines.push("", say(`责任区（${zones.levels.join(" › ")}）`, `Zones (${zones.levels.join(" › ")})`));
  for (const zone of zones.zones)
    lines.push(`  ${zone.id}  ${zone.name}${zone.within === undefined ? "" : ` ⊂ ${zone.within}`}`);

  for (const kind of new Set(description.contents.map((content) => content.kind))) {
    lines.push("", nameOf(kind, language));
    for (const content of description.contents)
      if (content.kind === kind) lines.push(...contentLines(content, language));
  }
  if (description.calendars.length > 0) lines.push("", nameOf("work-calendar", language));
  for (const { id, title, years } of description.calendars) {
    lines.push(`  ${id}  ${title}`);
    for (const { year, source } of years) lines.push(`    ${year}  ← ${formatSource(source)}`);
  }
  if (description.absent.length > 0) lines.push("", say("未生效", "Not in force"));
  for (const { id, title, because } of description.absent)
    lines.push(`  ${id}  ${title}  ${because[language]}`);
  if (description.warnings.length > 0) lines.push("", say("需要留意", "To be looked at"));
  for (const warning of description.warnings) lines.push(`  ${formatIssue(warning, language)}`);
  return `${lines.join("\n")}\n`;
}

function contentLines(content: DescribedContent, language: keyof Bilingual): readonly string[] {
  const lines = [
    `  ${content.id}  ${content.title}`,
    `    ${formatOrigin(content.origin, language)}${language === "zh" ? `，自${content.from}起` : `, from ${content.from}`}`,
  ];
  const own = content.fields.filter(
    ({ changed, origin }) => changed || formatSource(origin.source) !== formatSource(content.origin.source),
  );
  for (const { field, origin, changed, removed } of own) {
    const note = removed !== true ? "" : language === "zh" ? "（去掉）" : " (removed)";
    const from = changed ? formatChange(origin, language) : formatOrigin(origin, language);
    lines.push(`    ${field}${note}  ${from}`);
  }
  return lines;
}

/** The origin of published content in one line: plugin, edition, document, article. */
function formatOrigin({ plugin, edition, source }: Origin, language: keyof Bilingual): string {
  return language === "zh"
    ? `← ${plugin}，${edition} 版，${formatSource(source)}`
    : `← ${plugin}, edition ${edition}, ${formatSource(source)}`;
}

/** The origin of a change in one line. */
function formatChange({ plugin, edition, source }: Origin, language: keyof Bilingual): string {
  return language === "zh"
    ? `← ${plugin} 修改（依据 ${edition} 版），${formatSource(source)}`
    : `← changed by ${plugin} (written against ${edition}), ${formatSource(source)}`;
}

function nameOf(kind: string, language: keyof Bilingual): string {
  return KIND_NAMES[kind]?.[language] ?? kind;
}
