/** Every issue the domain package raises: code, message and way out in both languages. */
import type { Issue } from "./issues/issue.ts";

type Path = Issue["path"];

/** `calendar-year-missing`: a year without a State Council notice was asked for. */
export function calendarYearMissing(calendar: string, year: number, path: Issue["path"] = []): Issue {
  return {
    code: "calendar-year-missing",
    severity: "error",
    message: {
      zh: `工作日历 ${calendar} 没有${year}年的放假通知`,
      en: `The calendar ${calendar} has no notice for ${year}.`,
    },
    fix: {
      zh: `补入引用国务院办公厅通知的${year}年版次，或只在已有年份内安排`,
      en: `Add an edition for ${year} that cites the State Council notice, or plan within the years it covers.`,
    },
    path,
  };
}

/** `edition-name-invalid`: an edition name is not a date with hyphens. */
export function editionNameInvalid(series: string, edition: string, path: Path): Issue {
  return {
    code: "edition-name-invalid",
    severity: "error",
    message: {
      zh: `${series} 的版次名“${edition}”不合规`,
      en: `${series}: "${edition}" is no edition name.`,
    },
    fix: {
      zh: "写成 2017-04 或 2017-04-26，勘误写 2017-04-r2",
      en: "Write 2017-04 or 2017-04-26; a correction is 2017-04-r2.",
    },
    path,
  };
}

/** `edition-duplicate`: two editions of a series share a name. */
export function editionDuplicate(series: string, edition: string, path: Path): Issue {
  return {
    code: "edition-duplicate",
    severity: "error",
    message: {
      zh: `${series} 有两个版次都叫“${edition}”`,
      en: `${series} has two editions named "${edition}".`,
    },
    fix: { zh: `勘误另起名 ${edition}-r2`, en: `Name the correction ${edition}-r2.` },
    path,
  };
}

/** `edition-start-invalid`: the start of an edition is no civil date. */
export function editionStartInvalid(series: string, edition: string, from: string, path: Path): Issue {
  return {
    code: "edition-start-invalid",
    severity: "error",
    message: {
      zh: `${series} ${edition} 的生效日“${from}”不是日期`,
      en: `${series} ${edition}: "${from}" is no date.`,
    },
    fix: { zh: "写成 YYYY-MM-DD", en: "Write YYYY-MM-DD." },
    path,
  };
}

/** `edition-end-idle`: an edition is given an end, which nothing reads: it binds until the next one starts or the series is withdrawn. */
export function editionEndIdle(series: string, edition: string, path: Path): Issue {
  return {
    code: "edition-end-idle",
    severity: "error",
    message: {
      zh: `${series} ${edition} 的 effective 写了 until，不起作用：一个版次到下一版生效或废止为止`,
      en: `${series} ${edition}: effective has an until, which does nothing: an edition binds until the next one or a withdrawal.`,
    },
    fix: {
      zh: "去掉 until；到期的加下一个版次，或写 withdrawn",
      en: "Leave until out; add the next edition, or withdrawn.",
    },
    path,
  };
}

/** `edition-order`: editions are not listed oldest first. */
export function editionOrder(series: string, edition: string, path: Path): Issue {
  return {
    code: "edition-order",
    severity: "error",
    message: {
      zh: `${series} ${edition} 早于排在它前面的版次`,
      en: `${series} ${edition} starts before the edition listed ahead of it.`,
    },
    fix: { zh: "按生效日先后排列", en: "List editions by their start date." },
    path,
  };
}

/** `edition-source-invalid`: a source lacks its title or date, or its document number is malformed. */
export function editionSourceInvalid(series: string, edition: string, title: string, path: Path): Issue {
  return {
    code: "edition-source-invalid",
    severity: "error",
    message: {
      zh: `${series} ${edition} 的依据“${title}”不完整`,
      en: `${series} ${edition}: the source "${title}" is incomplete.`,
    },
    fix: {
      zh: "写明标题、发文日期（至少年份），文号用六角括号，如 教督〔2019〕3号",
      en: "Give the title, the date of issue (at least its year) and the number with 〔〕, such as 教督〔2019〕3号.",
    },
    path,
  };
}

/** `zone-unknown`: a zone lies within, or a record names, a zone that the layout does not have. */
export function zoneUnknown(zone: string, known: readonly string[], path: Path): Issue {
  return {
    code: "zone-unknown",
    severity: "error",
    message: { zh: `没有责任区“${zone}”`, en: `There is no zone "${zone}".` },
    fix: { zh: `改为其中之一：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `zone-cycle`: zones lie within one another in a circle. */
export function zoneCycle(zones: readonly string[], path: Path): Issue {
  return {
    code: "zone-cycle",
    severity: "error",
    message: {
      zh: `责任区互相包含：${zones.join(" → ")}`,
      en: `Zones contain each other: ${zones.join(" → ")}.`,
    },
    fix: { zh: "删去其中一个 within", en: "Remove one `within`." },
    path,
  };
}

/** `zone-level-mismatch`: a zone lies deeper than the layout has levels. */
export function zoneLevelMismatch(zone: string, depth: number, levels: readonly string[], path: Path): Issue {
  return {
    code: "zone-level-mismatch",
    severity: "error",
    message: {
      zh: `责任区“${zone}”在第${depth}级，而只定义了${levels.length}级（${levels.join("、")}）`,
      en: `The zone "${zone}" is at level ${depth} of ${levels.length} (${levels.join(", ")}).`,
    },
    fix: { zh: "补写 levels 或调整 within", en: "Add a level or change `within`." },
    path,
  };
}

/** `institution-unplaced`: an institution falls in no zone. */
export function institutionUnplaced(id: string, name: string, path: Path): Issue {
  return {
    code: "institution-unplaced",
    severity: "error",
    message: { zh: `${name}（${id}）不属于任何责任区`, en: `${name} (${id}) falls in no zone.` },
    fix: {
      zh: "在登记表填写责任区，或把它的乡镇、编号写入某个责任区的 members",
      en: "Name its zone in the register, or add its town or id to the members of a zone.",
    },
    path,
  };
}

/** `institution-placed-twice`: an institution falls in more than one zone. */
export function institutionPlacedTwice(
  id: string,
  name: string,
  zones: readonly string[],
  path: Path,
): Issue {
  return {
    code: "institution-placed-twice",
    severity: "error",
    message: {
      zh: `${name}（${id}）同时属于 ${zones.join("、")}`,
      en: `${name} (${id}) falls in ${zones.join(" and ")}.`,
    },
    fix: { zh: "只保留一个责任区", en: "Keep one zone only." },
    path,
  };
}

/** `zone-too-large`: a zone holds more than 20 institutions (教督〔2012〕7号). */
export function zoneTooLarge(zone: string, count: number, limit: number, path: Path): Issue {
  return {
    code: "zone-too-large",
    severity: "warning",
    message: {
      zh: `责任区“${zone}”有${count}所，一般不超过${limit}所（教督〔2012〕7号）`,
      en: `The zone "${zone}" holds ${count} institutions; in general at most ${limit} (教督〔2012〕7号).`,
    },
    fix: { zh: "拆分责任区，或记录理由", en: "Split the zone, or record the reason." },
    path,
  };
}

/** `zone-ratio-high`: an inspector of a zone looks after clearly more than about five institutions (国教督办〔2013〕2号, 教督〔2019〕3号). */
export function zoneRatioHigh(zone: string, institutions: number, inspectors: number, path: Path): Issue {
  return {
    code: "zone-ratio-high",
    severity: "warning",
    message: {
      zh: `责任区“${zone}”${institutions}所只有${inspectors}名责任督学，超过1名督学负责5所左右`,
      en: `The zone "${zone}" has ${inspectors} inspector(s) for ${institutions} institutions, over about one to five.`,
    },
    fix: { zh: "增配责任督学，或记录理由", en: "Add inspectors, or record the reason." },
    path,
  };
}

/** `zone-without-inspector`: nobody is assigned to a zone that has institutions. */
export function zoneWithoutInspector(zone: string, institutions: number, path: Path): Issue {
  return {
    code: "zone-without-inspector",
    severity: "error",
    message: {
      zh: `责任区“${zone}”有${institutions}所，没有责任督学`,
      en: `The zone "${zone}" has ${institutions} institutions and no inspector.`,
    },
    fix: { zh: "在督学表的责任区一栏写上它", en: "Name the zone in the inspector sheet." },
    path,
  };
}

/** `zone-inspectors-few`: a zone has fewer inspectors than the limit. */
export function zoneInspectorsFew(zone: string, people: number, least: number, path: Path): Issue {
  return {
    code: "zone-inspectors-few",
    severity: "warning",
    message: {
      zh: `责任区“${zone}”只有${people}名督学，应不少于${least}名`,
      en: `The zone "${zone}" has ${people} inspector(s); at least ${least} are asked for.`,
    },
    fix: {
      zh: "增派督学或合并责任区；本地另有规定时在 limits 改 inspectorsPerZone",
      en: "Add an inspector, merge zones, or set inspectorsPerZone in the limits by a rule of your own.",
    },
    path,
  };
}

/** `inspector-zone-unknown`: an inspector is assigned to a zone the layout does not have. */
export function inspectorZoneUnknown(
  inspector: string,
  zone: string,
  known: readonly string[],
  path: Path,
): Issue {
  return {
    code: "inspector-zone-unknown",
    severity: "error",
    message: {
      zh: `督学 ${inspector} 的责任区“${zone}”不存在`,
      en: `The inspector ${inspector} is assigned to "${zone}", which does not exist.`,
    },
    fix: { zh: `改为其中之一：${known.join("、")}`, en: `Use one of: ${known.join(", ")}.` },
    path,
  };
}

/** `plugin-id-invalid`: a plugin id is not lower-case words with hyphens. */
export function pluginIdInvalid(id: string, path: Path): Issue {
  return {
    code: "plugin-id-invalid",
    severity: "error",
    message: { zh: `插件编号“${id}”不合规`, en: `"${id}" is no plugin id.` },
    fix: {
      zh: "用小写英文、数字和连字符，如 tianqiao",
      en: "Use lower-case letters, digits and hyphens, such as tianqiao.",
    },
    path,
  };
}

/** `plugin-version-invalid`: a plugin version is no semantic version. */
export function pluginVersionInvalid(id: string, version: string, path: Path): Issue {
  return {
    code: "plugin-version-invalid",
    severity: "error",
    message: {
      zh: `插件 ${id} 的版本“${version}”不合规`,
      en: `The plugin ${id} has "${version}" as version.`,
    },
    fix: { zh: "写成 1.2.3", en: "Write 1.2.3." },
    path,
  };
}

/** `contribution-outside-plugin`: a plugin adds content under another plugin's name. */
export function contributionOutsidePlugin(plugin: string, id: string, path: Path): Issue {
  return {
    code: "contribution-outside-plugin",
    severity: "error",
    message: { zh: `插件 ${plugin} 不能新增“${id}”`, en: `The plugin ${plugin} may not add "${id}".` },
    fix: {
      zh: `编号以 ${plugin}/ 开头；要修改别人的内容请用 overrides`,
      en: `Start the id with ${plugin}/; to change what others added use overrides.`,
    },
    path,
  };
}

/** `contribution-id-invalid`: the id of content is not the plugin's id, a slash and lower-case words with hyphens. */
export function contributionIdInvalid(id: string, path: Path): Issue {
  return {
    code: "contribution-id-invalid",
    severity: "error",
    message: { zh: `编号“${id}”不合规`, en: `"${id}" is no id of content.` },
    fix: {
      zh: "斜线之后用小写英文、数字和连字符，如 riverside/river-safety；中文写在 title 里",
      en: "Use lower-case letters, digits and hyphens after the slash, such as riverside/river-safety; other words belong into title.",
    },
    path,
  };
}

/** `engagement-too-long`: a term of engagement is longer than the rules allow. */
export function engagementTooLong(
  name: string,
  from: string,
  until: string,
  years: number,
  path: Path,
): Issue {
  return {
    code: "engagement-too-long",
    severity: "warning",
    message: {
      zh: `${name}的聘期 ${from} 至 ${until} 超过${years}年`,
      en: `The term of ${name} from ${from} to ${until} is longer than ${years} years.`,
    },
    fix: { zh: `每个聘期不超过${years}年，期满另行续聘`, en: `Engage for at most ${years} years at a time.` },
    path,
  };
}

/** `engagement-too-often`: an inspector serves more terms in a row than the rules allow. */
export function engagementTooOften(name: string, ordinal: number, limit: number, path: Path): Issue {
  return {
    code: "engagement-too-often",
    severity: "warning",
    message: {
      zh: `${name}已连续${ordinal}个聘期，一般不超过${limit}个`,
      en: `${name} serves the ${ordinal}th term in a row; in general at most ${limit}.`,
    },
    fix: { zh: "安排轮换", en: "Arrange for rotation." },
    path,
  };
}

/** `engagement-ended`: the last recorded term of engagement is over. */
export function engagementEnded(name: string, until: string, path: Path): Issue {
  return {
    code: "engagement-ended",
    severity: "warning",
    message: { zh: `${name}的聘期已于 ${until} 结束`, en: `The engagement of ${name} ended on ${until}.` },
    fix: { zh: "登记续聘的聘期，或将其移出督学表", en: "Record the new term, or take them off the list." },
    path,
  };
}

/** `certificate-expired`: the certificate is no longer valid. */
export function certificateExpired(name: string, until: string, path: Path): Issue {
  return {
    code: "certificate-expired",
    severity: "warning",
    message: {
      zh: `${name}的督学证有效期至 ${until}，已过期`,
      en: `The certificate of ${name} expired on ${until}.`,
    },
    fix: { zh: "换发督学证后更新有效期", en: "Renew the certificate and record its new date." },
    path,
  };
}

/** `training-hours-short`: fewer hours of training than the rules ask for. */
export function trainingHoursShort(
  name: string,
  year: number,
  hours: number,
  least: number,
  path: Path,
): Issue {
  return {
    code: "training-hours-short",
    severity: "warning",
    message: {
      zh: `${name}${year}年培训${hours}学时，不足${least}学时`,
      en: `${name} took ${hours} hours of training in ${year}, fewer than ${least}.`,
    },
    fix: { zh: "补足培训，或补登已完成的学时", en: "Make up the training, or record hours already taken." },
    path,
  };
}
