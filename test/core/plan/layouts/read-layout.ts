import { assess } from "../../../../src/core/assess";
import { gather } from "../../../../src/actions/gather";
import { messagesOf } from "../../../../src/messages/messages";
import { TrackerError } from "../../../../src/core/error";
import type { Plan } from "../../../../src/core/plan/plan";
import type { Guess } from "../../../../src/core/plan/layout/plan-table";
import { type Cell, type CellLook, columnName, type MergedArea } from "../../../../src/core/table/grid";
import { MemoryWorkbook } from "../../../workbook/memory/memory-workbook";

/**
 * A sheet drawn as text, as a clerk would: cells between bars. "<" continues the cell to its left (merged), "^" the one
 * above. "*text*" is bold, "text#" coloured ("#" alone: an empty coloured cell). "d:2026-03-05" is a real date, "m:2026-03" one whose format shows no day, "12" a number, "'12" a text.
 */
export interface Layout {
  name: string;
  rows: string[];
  /**
   * Each task as "id | task | leads, joined by + | due dates, joined by ;"; or "none: why" for a sheet without a plan.
   * A last line "guessed: timing E beside D; lead C" says which columns were taken by their cells, a line "times: timing E, start C, completedOn G" which columns say when;
   * without them they are not compared.
   */
  expected: string[];
}

/** Layouts stand one below the other: "=== name", the sheet, "---", what is read. */
export const readLayouts = (text: string): Layout[] =>
  text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = "", expected = ""] = part.split(/^---$/m);
      const [name = "", ...rows] = head.replace(/\n$/, "").split("\n");
      return { name, rows, expected: expected.trim().split("\n") };
    });

export const sheetOf = ({ rows }: Layout) => {
  const drawn = rows.map((row) => (row.trim() === "" ? [] : row.split("|").map((cell) => cell.trim())));
  const looks = new Map<string, CellLook>();
  const cells = drawn.map((row, at) =>
    row.map((text, column): Cell => {
      const bold = /^\*.+\*$/.test(text);
      const fill = text.endsWith("#") ? "FFFF00" : null;
      if (bold || fill) looks.set(`${at},${column}`, { bold, fill });
      return cellOf(bold ? text.slice(1, -1) : text.replace(/#$/, ""));
    }),
  );
  return {
    name: "Sheet1",
    rows: cells,
    merges: mergesOf(drawn),
    look: (row: number, column: number) => looks.get(`${row},${column}`) ?? null,
  };
};

const cellOf = (text: string): Cell => {
  if (text === "" || text === "<" || text === "^") return null;
  if (text.startsWith("d:")) return { type: "date", day: text.slice(2), minutes: 0 };
  if (text.startsWith("m:")) return { type: "date", day: `${text.slice(2)}-01`, minutes: 0, shown: "month" };
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text.replace(/^'/, "").replace(/\\n/g, "\n");
};

const mergesOf = (drawn: readonly string[][]): MergedArea[] => {
  const merges: MergedArea[] = [];
  drawn.forEach((row, at) =>
    row.forEach((text, column) => {
      if (text === "<" || text === "^") return;
      let columns = 1;
      while (row[column + columns] === "<") columns++;
      let rows = 1;
      while (drawn[at + rows]?.[column] === "^") rows++;
      if (rows * columns > 1) merges.push({ row: at, column, rows, columns });
    }),
  );
  return merges;
};

/** What is read from a layout, in the words of {@link Layout.expected}. */
export const readingOf = async (layout: Layout): Promise<string[]> => {
  try {
    const gathered = await gather(new MemoryWorkbook([sheetOf(layout)]));
    const { plans, tasks } = assess(gathered, { today: "2026-06-15" }, messagesOf("vi"));
    const guesses = plans.flatMap(({ guessed }) => guessed).map(guessText);
    const guessed = layout.expected.some(isGuessLine) ? [`guessed: ${guesses.join("; ")}`.trim()] : [];
    const times = layout.expected.some(isTimesLine) ? plans.map(timesText) : [];
    const read = tasks.map(({ task }) =>
      [
        task.id,
        task.task.replace(/\n/g, " "),
        task.lead.join(" + "),
        task.deadline.due.map(({ date }) => date).join("; "),
      ]
        .join(" | ")
        .trim(),
    );
    return [...read, ...guessed, ...times];
  } catch (error) {
    if (!(error instanceof TrackerError) || error.code !== "no-plan") throw error;
    const [seen] = (error as TrackerError<"no-plan">).details.seen;
    return [`none: ${seen?.why ?? seen?.missing.join(", ") ?? ""}`];
  }
};

const isGuessLine = (line: string): boolean => line.startsWith("guessed:");

const isTimesLine = (line: string): boolean => line.startsWith("times:");

const timesText = ({ columns }: Plan): string => {
  const told = (["timing", "start", "completedOn"] as const).flatMap((key) => {
    const column = columns[key];
    return column === undefined ? [] : [`${key} ${columnName(column)}`];
  });
  return `times: ${told.join(", ")}`;
};

const guessText = ({ key, column, beside }: Guess): string =>
  `${key} ${columnName(column)}${beside === undefined ? "" : ` beside ${columnName(beside)}`}`;
