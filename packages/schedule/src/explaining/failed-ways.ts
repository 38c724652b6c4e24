import type { Bilingual } from "@supervision/domain";
import type { Repair } from "./repair.ts";
import type { TriedRepairs } from "./tried-repairs.ts";
import type { Way } from "./way.ts";

/** What was tried where nothing worked, so much and no more; `isCut`: it was called off. */
export function failedWays(
  ways: readonly Way[],
  { tried, longer }: Pick<TriedRepairs, "tried" | "longer">,
  isCut: boolean,
): Bilingual {
  const all = new Map<Repair["kind"], Way[]>();
  for (const way of ways) all.set(way.kind, [...(all.get(way.kind) ?? []), way]);
  const parts: Bilingual[] = [];
  let isPartial = isCut;
  for (const [kind, alike] of all) {
    const count = alike.filter((way) => tried.has(way)).length;
    isPartial ||= count < alike.length;
    if (count === 0) continue;
    const { zh, en } = KIND_WORDS[kind];
    parts.push(
      count < alike.length
        ? {
            zh: `${zh}（${alike.length}种中试了${count}种）`,
            en: `${en} (${count} of ${alike.length} tried)`,
          }
        : { zh: `${zh}（${count}种）`, en: `${en} (${count})` },
    );
  }
  for (const { people } of longer) {
    const names = people.map(({ name }) => name);
    parts.push(
      names.length > SOME
        ? {
            zh: `不在岗的${names.length}名督学同期全部到岗`,
            en: `all ${names.length} inspectors who are away come throughout`,
          }
        : {
            zh: `${names.join("、")}同期${names.length > 1 ? "都" : ""}整段到岗`,
            en: `${names.join(", ")} ${names.length > 1 ? "come" : "comes"} throughout`,
          },
    );
  }
  if (parts.length === 0)
    return isCut
      ? { zh: "办法：没有试", en: "Ways out: none was tried." }
      : { zh: "办法：没有可以单独试排的调整", en: "Ways out: there is no single change to try." };
  const rest = isPartial
    ? {
        zh: "；没有试遍，几类调整合在一起也没有试",
        en: "Not all were tried, nor changes of several kinds together.",
      }
    : { zh: "；几类调整合在一起没有试", en: "Changes of several kinds together were not tried." };
  return {
    zh: `办法：试排过以下调整，都没有排上：${parts.map(({ zh }) => zh).join("、")}${rest.zh}`,
    en: `Ways out: these were tried, and none gave it a place: ${parts.map(({ en }) => en).join("; ")}. ${rest.en}`,
  };
}

/** People named one by one. */
const SOME = 3;

const KIND_WORDS: Readonly<Record<Repair["kind"], Bilingual>> = {
  "return-from-leave": { zh: "督学销假一天", en: "somebody comes back for a day" },
  "free-half-day": { zh: "督学腾出一天", en: "somebody is freed for a day" },
  "help-from-zone": { zh: "借用其他责任区督学", en: "help from another zone" },
  "one-more-visit": { zh: "放宽一次督导次数上限", en: "a limit raised by one visit" },
  "open-day": { zh: "开放一天不安排督导的日子", en: "a closed day opened" },
  "enter-institution": {
    zh: "单位或规则破例接受一天督导",
    en: "a day on which the institution, or a rule, makes an exception",
  },
  "soften-rule": { zh: "本地规则改为软性", en: "a rule made soft" },
  "smaller-group": { zh: "督导组减到最少人数", en: "the smallest groups allowed" },
  "half-a-day": { zh: "督导改为半天", en: "visits of half a day" },
  "wider-window": { zh: "延长督导时段", en: "a longer time" },
  "release-pin": { zh: "放开已定的督导", en: "a fixed visit released" },
  "move-visit": { zh: "调整其他督导", en: "others moved" },
};
