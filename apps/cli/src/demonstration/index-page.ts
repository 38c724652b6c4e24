import type { ReportDocument } from "@supervision/reports";
import { renderHtmlFragment } from "@supervision/reports/html";
import { RULE_LEVELS, titleOfScore } from "@supervision/schedule";
import { SYNTHETIC_NOTICE } from "@supervision/testing";
import type { PlannedYear } from "../planning/plan-year.ts";
import { yearTable } from "../planning/year-files.ts";
import { coefficientBars, escape, visitsByMonth } from "./charts.ts";
import { type SampleCounty, VERDICTS } from "./sample-county.ts";

const STYLE = `
:root { color-scheme: light; --ink: #1d2733; --soft: #5b6672; --line: #d7dce2; --mark: #33658a; --paper: #fff; --ground: #f4f6f8; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.7rem; margin: 0.5rem 0; } h2 { font-size: 1.3rem; margin: 0 0 0.5rem; } h3 { font-size: 1.05rem; margin: 1.2rem 0 0.4rem; }
small, .soft { color: var(--soft); font-size: 0.85rem; font-weight: normal; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.2rem; margin: 0 0 1.2rem; }
nav a, .files a { display: inline-block; min-height: 44px; line-height: 28px; padding: 8px 14px; margin: 0 8px 8px 0; border: 1px solid var(--mark); border-radius: 6px; color: var(--mark); text-decoration: none; background: #fff; }
nav a:focus, .files a:focus, summary:focus { outline: 3px solid #e9a23b; outline-offset: 2px; }
nav a:hover, .files a:hover { background: #eaf1f6; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 0.6rem; margin: 0.5rem 0 1rem; }
dl div { border-left: 4px solid var(--mark); padding-left: 0.6rem; } dt { color: var(--soft); font-size: 0.85rem; } dd { margin: 0; font-size: 1.4rem; font-weight: 600; }
details { border-top: 1px solid var(--line); } summary { cursor: pointer; min-height: 44px; padding: 10px 0; font-weight: 600; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #8a94a0; padding: 4px 8px; vertical-align: top; text-align: left; }
tr > :first-child { min-width: 3.6em; } td p, th p { margin: 0; } .wide h1 { font-size: 1.1rem; text-align: center; margin: 0.8rem 0; }
.fields { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.2em 2em; margin: 0.4rem 0; } .list { list-style: none; padding: 0; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
svg { width: 100%; min-width: 30rem; height: auto; font-size: 13px; } svg text { fill: var(--ink); }
@media print { body { background: #fff; font-size: 11pt; } nav, .files { display: none; } section { border: 0; break-inside: avoid-page; } details > * { display: block; } }
`;

/** The page that shows and links everything `npm start` wrote: one file, no scripts, nothing from outside. */
export function indexPage(input: {
  readonly years: readonly PlannedYear[];
  readonly forms: { readonly visit: ReportDocument; readonly followUp: ReportDocument };
  readonly county: SampleCounty;
  readonly files: readonly string[];
}): string {
  const { years, forms, county, files } = input;
  const links = [
    ...years.map(({ view }) => `<a href="#${escape(view.districtId)}">${escape(view.name)}</a>`),
    `<a href="#records">记录表</a>`,
    `<a href="#indicators">指标测算</a>`,
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>督导安排与测算结果</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>督导安排与测算结果 <small lang="en">Schedules, records and indicators</small></h1>
<p class="soft">${escape(SYNTHETIC_NOTICE.zh)} <span lang="en">${escape(SYNTHETIC_NOTICE.en)}</span></p>
<nav aria-label="本页内容">${links.join("")}</nav>
</header>
<main>
${years.map((year) => districtSection(year, files)).join("\n")}
<section id="records">
<h2>记录表 <small lang="en">Records</small></h2>
${fileLinks(files, "records/")}
<details open><summary>${escape(forms.visit.metadata.title)}</summary><div class="wide">${renderHtmlFragment(forms.visit)}</div></details>
<details><summary>${escape(forms.followUp.metadata.title)}</summary><div class="wide">${renderHtmlFragment(forms.followUp)}</div></details>
</section>
${countySection(county, files)}
</main>
<footer class="soft">本页可离线打开、打印。<span lang="en">Works offline and prints.</span></footer>
</body>
</html>
`;
}

function districtSection({ view, plan, problem, yearPlan }: PlannedYear, files: readonly string[]): string {
  const { institutions, inspectors } = problem.register;
  const facts = [
    ["单位", institutions.length],
    ["督学", inspectors.length],
    ["责任区", Object.keys(view.zones.zones).length],
    ["安排督导", plan.visits.length],
    ["未排入", plan.unscheduled.length],
  ] as const;
  const document = yearTable({ yearPlan, view });
  const table =
    document === undefined
      ? ""
      : `<details open><summary>${escape(document.metadata.title)}</summary><div class="wide">${renderHtmlFragment(document)}</div></details>`;
  const left =
    plan.unscheduled.length === 0
      ? ""
      : `<details><summary>未排入的督导及原因（${plan.unscheduled.length}）</summary><ul>${plan.unscheduled.map((one) => `<li>${escape(`${one.institution} ${one.period.from}至${one.period.until}：${one.reason.zh}`)}</li>`).join("")}</ul></details>`;
  const rules = plan.score
    .map(
      (score) =>
        `<tr><td>${escape(titleOfScore(score).zh)}</td><td>${RULE_LEVELS[score.level].zh}</td><td>${score.violations}</td></tr>`,
    )
    .join("");
  return `<section id="${escape(view.districtId)}">
<h2>${escape(view.name)} <small>${escape(problem.period.from)} 至 ${escape(problem.period.until)}</small></h2>
<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")}</dl>
<h3>每月督导次数</h3>
<div class="wide">${visitsByMonth(plan.visits, problem.period)}</div>
<div class="files">${fileLinks(files, `${view.districtId}/`)}</div>
${table}
<details><summary>按规则核查</summary><div class="wide"><table><thead><tr><th>规则</th><th>强度</th><th>不符合</th></tr></thead><tbody>${rules}</tbody></table></div></details>
${left}
</section>`;
}

function countySection({ result, document }: SampleCounty, files: readonly string[]): string {
  const charts = result.stages
    .map((stage) => {
      const rows = stage.indicators.map((indicator) => ({
        name: indicator.name.zh,
        value:
          indicator.spread.status === "computed" ? indicator.spread.coefficientOfVariation.value : undefined,
        text:
          indicator.spread.status === "computed" ? indicator.spread.coefficientOfVariation.text : "数据不全",
        limit: indicator.limit ?? 0,
      }));
      return `<h3>${escape(stage.label)}差异系数（竖线为限值）</h3><div class="wide">${coefficientBars(rows)}</div>`;
    })
    .join("");
  return `<section id="indicators">
<h2>县域优质均衡 <small>${VERDICTS[result.verdict].zh}</small></h2>
${charts}
<div class="files">${fileLinks(files, "indicators/")}</div>
<details><summary>测算结果与逐步说明</summary><div class="wide">${renderHtmlFragment(document)}</div></details>
</section>`;
}

function fileLinks(files: readonly string[], folder: string): string {
  const own = files.filter((file) => file.startsWith(folder));
  const direct = own.filter((file) => !file.endsWith(".ics"));
  const calendars = own.filter((file) => file.endsWith(".ics"));
  const link = (file: string) =>
    `<a href="${encodeURI(file)}">${escape(LABELS[file.slice(folder.length)] ?? file.slice(folder.length))}</a>`;
  const more =
    calendars.length === 0
      ? ""
      : `<details><summary>督学日历（${calendars.length}份 .ics）</summary><p>${calendars.map((file) => `<a href="${encodeURI(file)}">${escape(file.slice(folder.length + "inspectors/".length, -".ics".length))}</a>`).join("")}</p></details>`;
  return `<div class="files">${direct.map((file) => link(file)).join("")}${more}</div>`;
}

const LABELS: Readonly<Record<string, string>> = {
  "year-table.docx": "年度表 DOCX",
  "year-table.xlsx": "年度表 XLSX",
  "year-table.md": "年度表 Markdown",
  "schedule.json": "安排 JSON",
  "schedule.xlsx": "安排 XLSX",
  "pictures/loads.svg": "图：督学工作量",
  "pictures/weeks.svg": "图：每周督导次数",
  "pictures/coverage.svg": "图：督导覆盖",
  "visit-record.docx": "督导检查记录表 DOCX",
  "follow-up-record.docx": "整改回访记录表 DOCX",
  "quality-balance.json": "结果 JSON",
  "quality-balance.docx": "结果 DOCX",
  "quality-balance.xlsx": "结果 XLSX",
  "quality-balance.md": "结果 Markdown",
};
