import type { Bilingual } from "@supervision/domain";
import { isRemoval } from "../overrides/removal.ts";
import type { OverlayConflict, OverlayUpgrade, UpgradeNote } from "./overlay-upgrade.ts";

/** What became of a layer, in words: each conflict with both sides and how to decide it, then what changed without a decision. */
export function formatUpgrade(
  { kept, conflicts, notes }: OverlayUpgrade,
  language: keyof Bilingual = "zh",
): string {
  const zh = language === "zh";
  const head = zh
    ? `${kept.target} 升级到 ${kept.basedOn} 版：${conflicts.length}处冲突`
    : `${kept.target} upgraded to ${kept.basedOn}: ${conflicts.length} conflict(s)`;
  const lines = [
    ...conflicts.map((conflict) => (zh ? inChinese(conflict) : inEnglish(conflict))),
    ...notes.map((note) => noteIn(note)[language]),
  ];
  return [head, ...lines.map((line) => `- ${line}`)].join("\n");
}

function inChinese(conflict: OverlayConflict): string {
  const { path, kind, item, title, base, upstream, local } = conflict;
  const where = `冲突 ${path}（${title}）：`;
  const here = deed(local, "zh");
  switch (kind) {
    case "both-changed":
      return `${where}上位由${valueOf(base, "zh")}改为${valueOf(upstream, "zh")}，本级改为${valueOfField(conflict, "zh")}`;
    case "item-gone":
      return `${where}上位已删去此项，本级曾修改它；local 则作为本级自设事项保留`;
    case "item-merged":
      return `${where}上位已并入 ${item}，本级曾${here}；local 则改在 ${item} 上`;
    case "removed-but-changed":
      return `${where}上位修改了此项，本级曾${here}；local 则仍删去`;
    case "both-added":
      return `${where}上位新增了同号事项，内容不同；local 则以本级内容覆盖`;
    case "unfit":
      return `${where}本级${here}，与上位现在的内容不合`;
  }
}

function inEnglish(conflict: OverlayConflict): string {
  const { path, kind, item, title, base, upstream, local } = conflict;
  const where = `conflict ${path} (${title}): `;
  const here = deed(local, "en");
  switch (kind) {
    case "both-changed":
      return `${where}changed above from ${valueOf(base, "en")} to ${valueOf(upstream, "en")}, here to ${valueOfField(conflict, "en")}`;
    case "item-gone":
      return `${where}dropped above, changed here; "local" keeps it as an item of this layer's own`;
    case "item-merged":
      return `${where}went into ${item} above, this layer ${here}; "local" does that to ${item}`;
    case "removed-but-changed":
      return `${where}changed above, this layer ${here}; "local" still drops it`;
    case "both-added":
      return `${where}added above under the same id, with other content; "local" writes this layer's content over it`;
    case "unfit":
      return `${where}this layer ${here}, which does not fit what stands above now`;
  }
}

function noteIn({ kind, path, item }: UpgradeNote): Bilingual {
  switch (kind) {
    case "renamed":
      return { zh: `${path} 随事项改到 ${item}`, en: `${path} follows its item to ${item}` };
    case "settled":
      return { zh: `${path} 与上位已一致，不再需要`, en: `${path} is no longer needed: both sides agree` };
    case "gone":
      return { zh: `${path} 上位已删去，不再需要`, en: `${path} is no longer needed: dropped above as well` };
  }
}

/** What the layer does to the item. */
function deed(local: OverlayConflict["local"], language: keyof Bilingual): string {
  const zh = language === "zh";
  switch (local.kind) {
    case "remove":
      return zh ? `删去它（${local.removal.removed}）` : `drops it (${local.removal.removed})`;
    case "add":
      return zh ? `新增“${local.item.title}”` : `adds "${local.item.title}"`;
    case "add-section":
      return zh ? `新增部分“${local.section.title}”` : `adds the section "${local.section.title}"`;
    case "section":
      return isRemoval(local.change)
        ? zh
          ? `删去它（${local.change.removed}）`
          : `drops it (${local.change.removed})`
        : setting(local.change, language);
    case "scoring":
      return zh ? "另定了计分办法" : "has scoring of its own";
    case "change":
      return setting(local.fields, language);
  }
}

function setting(fields: object, language: keyof Bilingual): string {
  const zh = language === "zh";
  return Object.entries(fields)
    .map(([field, value]) =>
      zh ? `把 ${field} 改为${valueOf(value, "zh")}` : `sets ${field} to ${valueOf(value, "en")}`,
    )
    .join(zh ? "、" : ", ");
}

function valueOfField({ field, local }: OverlayConflict, language: keyof Bilingual): string {
  const fields = local.kind === "change" ? local.fields : local.kind === "section" ? local.change : undefined;
  if (fields === undefined) return deed(local, language);
  return valueOf(Object.entries(fields).find(([name]) => name === field)?.[1], language);
}

function valueOf(value: unknown, language: keyof Bilingual): string {
  if (value === undefined || value === false) return language === "zh" ? "（无）" : "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return language === "zh" ? `“${text}”` : `"${text}"`;
}
