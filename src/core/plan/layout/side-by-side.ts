import { type HeadingBlock, meaningOfPath } from "./heading-block";

/**
 * Tables that stand beside each other under one heading row, each with its own columns of tasks and times: a block for
 * each. Everything else is one table, be it in several stretches.
 */
export const sideBySide = (block: HeadingBlock): [HeadingBlock, ...HeadingBlock[]] => {
  const stretches = stretchesOf(block.paths);
  const whole = stretches.filter((columns) => isWhole(block.paths, columns));
  const [first, ...others] = whole;
  if (!first || others.length === 0) return [block];
  const from = (columns: readonly number[]) => (columns === first ? 0 : (columns[0] ?? 0));
  const until = (index: number) => (whole[index + 1] ? from(whole[index + 1] ?? []) : block.paths.length);
  const partOf = (columns: readonly number[], index: number): HeadingBlock => ({
    ...block,
    paths: block.paths.map((path, column) => (column >= from(columns) && column < until(index) ? path : [])),
  });
  return [partOf(first, 0), ...others.map((columns, index) => partOf(columns, index + 1))];
};

/** Columns with headings that touch each other; a second column of numbers begins the next stretch. */
const stretchesOf = (paths: HeadingBlock["paths"]): number[][] => {
  const stretches: number[][] = [];
  let numbered = false;
  paths.forEach((path, column) => {
    if (path.length === 0) return;
    const isNumber = roleOf(path) === "number";
    const last = stretches.at(-1);
    if (!last || last.at(-1) !== column - 1 || (isNumber && numbered)) {
      stretches.push([column]);
      numbered = isNumber;
    } else {
      last.push(column);
      numbered ||= isNumber;
    }
  });
  return stretches;
};

const isWhole = (paths: HeadingBlock["paths"], columns: readonly number[]): boolean => {
  const roles = new Set(columns.map((column) => roleOf(paths[column] ?? [])));
  return roles.has("task") && roles.has("timing");
};

const roleOf = (path: readonly string[]): string | null => {
  const meaning = meaningOfPath(path);
  return meaning?.sure ? meaning.role : null;
};
