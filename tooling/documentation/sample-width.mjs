// Samples of comments are written on few long lines; on the site they are laid out like those of readmes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Application } from "typedoc";

const WIDTH = 76;
const FENCE = /^```ts([^\n]*)\n([^]*?)\n?```$/;

/** TypeDoc plugin: formats the samples of comments so that their lines fit the page. */
export function sampleWidth(app) {
  app.on(
    Application.EVENT_PROJECT_REVIVE,
    (project) => {
      const parts = Object.values(project.reflections)
        .flatMap(({ comment }) => comment?.getTags("@example") ?? [])
        .flatMap(({ content }) => content)
        .filter(({ kind, text }) => kind === "code" && FENCE.test(text));
      const formatted = format(parts.map(({ text }) => FENCE.exec(text)[2]));
      for (const [index, part] of parts.entries()) {
        part.text = `\`\`\`ts${FENCE.exec(part.text)[1]}\n${formatted[index].trimEnd()}\n\`\`\``;
      }
    },
    1000,
  );
}

/** One run of the formatter for all; a sample it cannot read stays as it is. */
function format(samples) {
  // The formatter overlooks everything within node_modules.
  const folder = mkdtempSync(join(tmpdir(), "samples-"));
  writeFileSync(join(folder, ".oxfmtrc.json"), JSON.stringify({ printWidth: WIDTH }));
  for (const [index, sample] of samples.entries()) writeFileSync(join(folder, `${index}.ts`), sample);
  const program = join(process.cwd(), "node_modules", ".bin", "oxfmt");
  spawnSync(program, ["-c", ".oxfmtrc.json", "."], { cwd: folder, shell: process.platform === "win32" });
  const formatted = samples.map((_, index) => readFileSync(join(folder, `${index}.ts`), "utf8"));
  rmSync(folder, { recursive: true });
  return formatted;
}
