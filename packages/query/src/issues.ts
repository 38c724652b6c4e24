/** Every issue the query package raises: code, message and way out in both languages. */
import type { Issue } from "@supervision/domain";

/** `response-not-list`: the service answered with something other than a list. */
export function responseNotList(read: string): Issue {
  return {
    code: "response-not-list",
    severity: "error",
    message: {
      zh: `服务返回的是${read}，应是列表`,
      en: `The service answered with ${read}, expected a list.`,
    },
    fix: { zh: "检查服务地址与版本", en: "Check the address and version of the service." },
    path: [],
  };
}

/** `visit-outside-request`: the service sent a visit that was not asked for. */
export function visitOutsideRequest(
  id: string,
  index: number,
  key: "institution" | "inspectors" | "date",
): Issue {
  return {
    code: "visit-outside-request",
    severity: "error",
    message: {
      zh: `督导“${id}”不在查询范围内（${key}）`,
      en: `The visit "${id}" was not asked for (${key}).`,
    },
    fix: {
      zh: "服务没有按条件筛选，请报告服务方",
      en: "The service does not filter as asked: report it to whoever runs it.",
    },
    path: [index, key],
  };
}
