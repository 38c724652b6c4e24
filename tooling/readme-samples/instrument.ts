import ts from "typescript";

/** The name under which a running sample reports its values. */
export const reporterName = "__sampleReporter";

/** A value that a sample promises in a comment `// => value`. */
export interface Promised {
  /** The line of the comment within the sample, from 1. */
  readonly line: number;
  /** The text after `// =>`. */
  readonly expected: string;
}

/** A sample changed so that each promised value is reported while it runs. */
export interface Instrumented {
  readonly code: string;
  readonly promises: readonly Promised[];
}

/**
 * Finds each `// => value` and wraps what it speaks of: an expression, the arguments of `console.log`, or the one variable that is
 * declared. The comment stands behind the statement or on the next line; lines that begin with `//    ` continue it.
 * A comment that belongs to no statement is an error, so that no promise goes unchecked.
 */
export function instrument(code: string): Instrumented {
  const source = ts.createSourceFile("sample.ts", code, ts.ScriptTarget.ES2022, true);
  const comments = promises(code);
  const edits: { readonly at: number; readonly text: string; readonly until: number }[] = [];
  const found = new Set<number>();
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;

  const visit = (statement: ts.Node): void => {
    ts.forEachChild(statement, visit);
    if (!ts.isExpressionStatement(statement) && !ts.isVariableStatement(statement)) return;
    const last = lineAt(statement.getEnd());
    const index = comments.findIndex(
      ({ line, alone }, place) => !found.has(place) && (line === last ? !alone : line === last + 1 && alone),
    );
    if (index === -1) return;
    found.add(index);
    if (ts.isExpressionStatement(statement)) {
      const { expression } = statement;
      const report = `${reporterName}(${index}, `;
      const call = isConsoleLog(expression) ? expression.arguments.map((each) => each.getText()) : [];
      const values = call.length > 0 ? call.join(", ") : expression.getText();
      edits.push({ at: expression.getStart(), until: expression.getEnd(), text: `${report}${values})` });
    } else {
      const [declared] = statement.declarationList.declarations;
      if (declared === undefined) return;
      edits.push({
        at: statement.getEnd(),
        until: statement.getEnd(),
        text: ` ${reporterName}(${index}, ${declared.name.getText()});`,
      });
    }
  };
  ts.forEachChild(source, visit);

  for (const [index, { line, expected }] of comments.entries()) {
    if (!found.has(index)) throw new Error(`Line ${line}: \`// => ${expected}\` follows no statement.`);
  }
  let changed = code;
  for (const { at, until, text } of edits.toSorted((a, b) => b.at - a.at)) {
    changed = changed.slice(0, at) + text + changed.slice(until);
  }
  return { code: changed, promises: comments.map(({ line, expected }) => ({ line, expected })) };
}

function isConsoleLog(expression: ts.Expression): expression is ts.CallExpression {
  return ts.isCallExpression(expression) && expression.expression.getText() === "console.log";
}

/** Comments `// => …` with their continuation lines; `alone` when nothing stands before them on the line. */
function promises(code: string): (Promised & { readonly alone: boolean })[] {
  const lines = code.split("\n");
  return lines.flatMap((content, index) => {
    const [, before = "", first] = /^(.*?)\/\/ =>(.*)$/.exec(content) ?? [];
    if (first === undefined) return [];
    const expected = [first.trim()];
    for (const next of lines.slice(index + 1)) {
      const [, more] = /^\s*\/\/ {4}(.*)$/.exec(next) ?? [];
      if (more === undefined) break;
      expected.push(more.trim());
    }
    return [{ line: index + 1, expected: expected.join(" ").trim(), alone: before.trim() === "" }];
  });
}
