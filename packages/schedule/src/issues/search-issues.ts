import type { Issue } from "@supervision/domain";

type Path = readonly (string | number)[];

/** `rule-not-portable`: a rule written as a function cannot go along with a search elsewhere. */
export function ruleNotPortable(rule: string, path: Path): Issue {
  return {
    code: "rule-not-portable",
    severity: "error",
    message: {
      zh: `规则 ${rule} 是函数，不能随搜索任务送出`,
      en: `The rule ${rule} is a function and cannot go along with a search task.`,
    },
    fix: {
      zh: "在本机用 generateSchedule 排程，或改用数据形式的规则",
      en: "Plan here with generateSchedule, or say the rule as data.",
    },
    path,
  };
}

/** `search-result-invalid`: what a search elsewhere has found does not fit the problem. */
export function searchResultInvalid(path: Path): Issue {
  return {
    code: "search-result-invalid",
    severity: "error",
    message: {
      zh: "搜索结果与排程输入对不上",
      en: "What the search has found does not fit the problem.",
    },
    fix: {
      zh: "用生成搜索任务的同一份输入和种子；输入改动后重新搜索",
      en: "Use the problem and the seed of which the task was made; search anew after a change.",
    },
    path,
  };
}

/** `job-memory-short`: a job of `generateMany` needs more memory than its thread may take. */
export function jobMemoryShort(job: string, heapMb: number): Issue {
  return {
    code: "job-memory-short",
    severity: "error",
    message: {
      zh: `任务“${job}”所需内存超过每个线程的上限${heapMb} MB`,
      en: `The job "${job}" needs more memory than the ${heapMb} MB its thread may take.`,
    },
    fix: {
      zh: `加大 heapMb（例如${4 * heapMb}），或把该任务的台账分成几个任务`,
      en: `Give more as heapMb (say ${4 * heapMb}), or divide the register of the job.`,
    },
    path: ["heapMb"],
  };
}

/** `job-failed`: planning a job of `generateMany` threw an error. */
export function jobFailed(job: string, error: string): Issue {
  return {
    code: "job-failed",
    severity: "error",
    message: {
      zh: `任务“${job}”没有排成：它的数据、种子或自定规则让程序出了错（${error}）`,
      en: `The job "${job}" was not planned: its data, its seed or a rule of its own made the program fail (${error}).`,
    },
    fix: {
      zh: "用 checkProblem 查看这个任务的数据，检查种子和自定规则后单独重排",
      en: "Look at its problem with `checkProblem`, at its seed and its own rules, and plan it again by itself.",
    },
    path: ["jobs", job],
  };
}

/** `value-invalid`: a row of a plan to be checked is no visit, or lacks what every visit says. */
export function visitUnread(path: readonly [string, number?, string?]): Issue {
  const [, row, field] = path;
  const [zh, en] =
    row === undefined
      ? ["安排不是一列督导", "The plan is no list of visits."]
      : field === undefined
        ? [`安排第${row + 1}项不是督导`, `Entry ${row + 1} of the plan is no visit.`]
        : [
            `安排第${row + 1}项的 ${field} 没有写，或写得读不出来`,
            `Entry ${row + 1} of the plan says no ${field} that can be read.`,
          ];
  return {
    code: "value-invalid",
    severity: "error",
    message: { zh, en },
    fix: {
      zh: "每次督导写明 id、institution、inspectors（一列编号）、date；从 JSON 来的先过 decodeSchedule",
      en: "Give every visit its id, institution, inspectors (a list of ids) and date; pass what comes as JSON through decodeSchedule first.",
    },
    path: path.filter((part) => part !== undefined),
  };
}
