import type { Rule } from "./rule";

/** The year that the tasks' times lack is none that a title or the settings name. */
export const guessedYear: Rule = {
  id: "guessed-year",
  severity: "info",
  needs: [],
  check: ({ tasks, year, yearFrom, headerRow, columns }, { texts }) => {
    if (year === null || yearFrom === null || !tasks.some(({ deadline }) => deadline.implied.includes("year")))
      return [];
    const message = texts["guessed-year"].message({ year, from: yearFrom });
    return [{ task: null, row: headerRow, column: columns.timing ?? null, message }];
  },
};
