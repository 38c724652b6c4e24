// Bundles the command line into few files, so that it starts quickly. Commands and heavy writers stay in chunks of their own.
import { rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist/bundle", { force: true, recursive: true });
await build({
  entryPoints: { supervision: "src/main.ts" },
  outdir: "dist/bundle",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  conditions: ["@supervision/source"],
  chunkNames: "chunks/[name]-[hash]",
  legalComments: "linked",
  sourcemap: true,
  minifySyntax: true,
  // A few CommonJS dependencies ask for Node's own modules through `require`.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
