import type { Bilingual, Issue } from "@supervision/domain";

type Path = Issue["path"];

/** `rectification-out-of-order`: a step lies before the one written down before it, or its day is none. */
export function rectificationOutOfOrder(day: string, before: string, path: Path): Issue {
  return {
    code: "rectification-out-of-order",
    severity: "error",
    message: {
      zh: `日期“${day}”无效，或早于上一环节（${before}）`,
      en: `The day ${JSON.stringify(day)} is none, or lies before the step before (${before}).`,
    },
    fix: {
      zh: "核对日期，按发生先后登记",
      en: "Check the day; write steps down in the order they happened.",
    },
    path,
  };
}

/** `rectification-ended`: something happens to a finding that was closed or withdrawn. */
export function rectificationEnded(how: Bilingual, path: Path): Issue {
  return {
    code: "rectification-ended",
    severity: "error",
    message: { zh: `问题${how.zh}，不能再登记`, en: `The finding ${how.en}; nothing more can happen to it.` },
    fix: {
      zh: "再次出现的，作为新问题登记（档案会认出是复发）",
      en: "Write a new finding when it comes back; histories know it as a relapse.",
    },
    path,
  };
}

/** `rectification-proof-missing`: a finding is to be closed, or reported as put right, without anything that shows it. */
export function rectificationProofMissing(what: Bilingual, path: Path): Issue {
  return {
    code: "rectification-proof-missing",
    severity: "error",
    message: { zh: `缺少${what.zh}`, en: `${what.en} is missing.` },
    fix: {
      zh: "写明看到了什么、凭什么认定；不要求照片",
      en: "Say what was seen and what shows it; photographs are not asked for.",
    },
    path,
  };
}

/** `rectification-not-asked`: a decision on something nobody asked for, or a second request before the first is decided. */
export function rectificationNotAsked(what: Bilingual, path: Path): Issue {
  return {
    code: "rectification-not-asked",
    severity: "error",
    message: { zh: what.zh, en: `${what.en}.` },
    fix: { zh: "先登记申请，再登记决定", en: "Write the request down first, then the decision." },
    path,
  };
}

/** `rectification-beyond-policy`: a step goes beyond what the district allows. */
export function rectificationBeyondPolicy(what: Bilingual, path: Path): Issue {
  return {
    code: "rectification-beyond-policy",
    severity: "error",
    message: { zh: what.zh, en: `${what.en}.` },
    fix: {
      zh: "按本地整改办理规则处理，或先修改规则",
      en: "Keep to the district's policy, or change it first.",
    },
    path,
  };
}
