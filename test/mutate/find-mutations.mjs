import ts from "typescript";

/** One small change of a source file: the words `from`–`to` become `text`. */

/** Alternatives of a group, as offsets within a pattern's text: "(?:a|b)" has two. `step` is how long an escape is. */
const alternatives = (raw, step) => {
  const found = [];
  const stack = [{ at: 0, bars: [] }];
  const close = (group, end) => {
    if (group.bars.length === 0) return;
    const starts = [group.at, ...group.bars.map((bar) => bar + 1)];
    const ends = [...group.bars, end];
    starts.forEach((start, index) => found.push({ start, end: ends[index], last: index === starts.length - 1 }));
  };
  for (let at = 0; at < raw.length; at++) {
    const sign = raw[at];
    if (sign === "\\") at += raw.startsWith("\\\\", at) && step === 3 ? 2 : 1;
    else if (sign === "[") {
      while (at < raw.length && raw[at] !== "]") at += raw[at] === "\\" ? 2 : 1;
    } else if (sign === "(") {
      const head = /^\((?:\?(?::|<?[=!]|<\w+>))?/.exec(raw.slice(at))?.[0] ?? "(";
      stack.push({ at: at + head.length, bars: [] });
    } else if (sign === ")" && stack.length > 1) close(stack.pop(), at);
    else if (sign === "|") stack.at(-1).bars.push(at);
  }
  while (stack.length > 0) close(stack.pop(), raw.length);
  return found;
};

const STRICTNESS = {
  [ts.SyntaxKind.LessThanToken]: "<=",
  [ts.SyntaxKind.LessThanEqualsToken]: "<",
  [ts.SyntaxKind.GreaterThanToken]: ">=",
  [ts.SyntaxKind.GreaterThanEqualsToken]: ">",
};

const hasWord = (text) => /[a-zà-ỹđ]{2}/iu.test(text.replace(/\$\{[^}]*\}/g, ""));

/** All mutations of a file: an alternative of a pattern, an entry of a table, a bound. */
export const findMutations = (file, source) => {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const found = [];
  const add = (from, to, text, what) =>
    found.push({ file, from, to, text, what, line: tree.getLineAndCharacterOfPosition(from).line + 1 });

  const ofPattern = (start, raw, step) => {
    for (const { start: first, end, last } of alternatives(raw, step)) {
      const word = raw.slice(first, end);
      if (!hasWord(word)) continue;
      const [from, to] = last ? [first - 1, end] : [first, end + 1];
      add(start + from, start + to, "", `word ${word}`);
    }
  };

  const ofList = (elements) => {
    if (elements.length < 2) return;
    for (const element of elements) {
      const table =
        ts.isStringLiteral(element) ||
        ts.isIdentifier(element) ||
        ts.isObjectLiteralExpression(element) ||
        ts.isArrayLiteralExpression(element) ||
        ts.isRegularExpressionLiteral(element) ||
        (ts.isPropertyAssignment(element) && !ts.isArrowFunction(element.initializer));
      if (!table) continue;
      const text = source.slice(element.end);
      const comma = /^\s*,/.exec(text)?.[0].length ?? 0;
      add(element.getStart(), element.end + comma, "", `entry ${element.getText().replace(/\s+/g, " ").slice(0, 60)}`);
    }
  };

  /** A table stands at the top of its file; objects within functions are results, not tables. */
  const visit = (node, inFunction) => {
    const within = inFunction || ts.isFunctionLike(node);
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isRegularExpressionLiteral(node))
      ofPattern(node.getStart() + 1, node.text.slice(1, node.text.lastIndexOf("/")), 2);
    else if (ts.isStringLiteral(node) && /[(|]/.test(node.text))
      ofPattern(node.getStart() + 1, node.getText().slice(1, -1), 3);
    else if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
      if (/\|/.test(node.getText())) ofPattern(node.getStart() + 1, node.getText().slice(1, -1), 3);
    } else if (ts.isArrayLiteralExpression(node) && !within) ofList(node.elements);
    else if (ts.isObjectLiteralExpression(node) && !within && isTable(node)) ofList(node.properties);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind in STRICTNESS)
      add(
        node.operatorToken.getStart(),
        node.operatorToken.end,
        STRICTNESS[node.operatorToken.kind],
        `bound ${node.getText().replace(/\s+/g, " ").slice(0, 60)}`,
      );
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(tree, false);
  return found;
};

/** Words to values, not a pattern or a row. */
const isTable = (node) =>
  node.properties.length > 2 &&
  node.properties.every(
    (property) =>
      ts.isPropertyAssignment(property) &&
      (ts.isLiteralExpression(property.initializer) || ts.isArrayLiteralExpression(property.initializer)),
  );
