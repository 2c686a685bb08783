import type { Grid } from "../../core/table/grid";
import type { ReadRequest, SheetSurvey, Workbook } from "../../workbook/workbook";

/** What was read of data sheets, which are large and change seldom: after an edit elsewhere it is not read again. */
export interface KeptData {
  /** The workbook, with data of sheets that have not changed taken as they were; null: all of it is read. */
  reading(workbook: Workbook, changed: ReadonlySet<string> | null): Workbook;
}

/** A request for values alone is one for data; tables are asked for with how they look. */
const isData = ({ merges, looks, background, columns }: ReadRequest): boolean =>
  !merges && !looks && !background && columns !== "all";

const keyOf = ({ sheet, columns }: ReadRequest): string => JSON.stringify([sheet, columns]);

export const createKeptData = (): KeptData => {
  let kept = new Map<string, { grid: Grid; rows: number; columns: number }>();
  return {
    reading: (workbook, changed) => {
      const before = changed === null ? new Map<string, never>() : kept;
      const now: typeof kept = new Map();
      let survey: readonly SheetSurvey[] = [];
      // Whose size is another has changed, whatever was told of it.
      const known = (request: ReadRequest): Grid | null => {
        const found = isData(request) && !changed?.has(request.sheet) ? before.get(keyOf(request)) : undefined;
        const size = survey.find(({ name }) => name === request.sheet);
        return found && size && found.rows === size.rows && found.columns === size.columns ? found.grid : null;
      };
      return {
        ...portOf(workbook),
        survey: async () => {
          survey = await workbook.survey();
          return [...survey];
        },
        read: async (requests) => {
          const grids = requests.map(known);
          const missing = requests.filter((_, at) => grids[at] === null);
          const read = missing.length === 0 ? [] : await workbook.read(missing);
          const all = grids.map((grid) => grid ?? read.shift()).flatMap((grid) => grid ?? []);
          requests.forEach((request, at) => {
            const size = survey.find(({ name }) => name === request.sheet);
            const grid = all[at];
            if (isData(request) && size && grid)
              now.set(keyOf(request), { grid, rows: size.rows, columns: size.columns });
          });
          if (requests.some(isData)) kept = now;
          return all;
        },
      };
    },
  };
};

const portOf = (workbook: Workbook): Workbook => ({
  survey: () => workbook.survey(),
  read: (requests) => workbook.read(requests),
  write: (output) => workbook.write(output),
  clear: (staying) => workbook.clear(staying),
  remembered: () => workbook.remembered(),
});
