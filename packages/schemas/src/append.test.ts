import { expect, it } from "vitest";
import { append } from "./append.ts";

it("a list takes more entries at once than a call takes arguments", () => {
  const rows = Array.from({ length: 500_000 }, (_, index) => index);
  const list = [-1];
  append(list, rows);
  expect([list.length, list.at(-1)]).toEqual([500_001, 499_999]);
});
