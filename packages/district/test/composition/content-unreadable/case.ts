import {
  change,
  list,
  national,
  plugin,
  type ListChange,
  type ListEdition,
  type Sample,
} from "../../sample-content.ts";

// Read from files: an edition without items, and a change that names none.
const edition: ListEdition =
  JSON.parse(`{ "edition": "2024-01", "status": "active", "effective": { "from": "2024-01-01" },
  "sources": [{ "title": "示例", "issuedBy": "示例", "authority": "city", "issuedOn": "2024" }] }`);
const bare: ListChange = JSON.parse(`{ "kind": "list", "target": "national/routine", "basedOn": "2024-01",
  "effective": { "from": "2025-09-01", "until": "2026-08-31" },
  "source": { "title": "示例", "issuedBy": "示例", "authority": "city", "issuedOn": "2024" } }`);

export const sample: Sample = {
  shows: "What the adapter of its kind cannot read is named; what depends on it is not reported as well.",
  plugins: [
    national(),
    plugin("city", { contributes: [list("city/local", [edition])] }),
    plugin("riverside", {
      overrides: [bare, change("city/local", "2024-01", { items: { a: { points: 1 } } })],
    }),
  ],
};
