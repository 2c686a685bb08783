import type { Workbook } from "../../workbook/workbook";

/** What the user asked to stop; no error to be shown. */
export class Cancelled extends Error {}

/** A cell's part of an answer, and what fits into one (workbook/excel/payload.ts). */
const BYTES_A_CELL = 16;
const BYTES_A_REQUEST = 4_000_000;

/** Where each step of reading begins and ends, of 1: the survey, the tables, the data that they name. */
const STEPS: readonly (readonly [number, number])[] = [
  [0, 0.15],
  [0.15, 0.4],
  [0.4, 0.95],
];

export interface Progress {
  workbook: Workbook;
  /** To be called before each request that goes to the program. */
  request: () => void;
}

/**
 * The workbook with its reading counted: each step is divided by the requests that its cells will take.
 * @param report a fraction from 0 to 1, never falling
 */
export const withProgress = (workbook: Workbook, report: (fraction: number) => void): Progress => {
  let step = -1;
  let expected = 1;
  let done = 0;
  // Who reads more often than the steps foresee stays where the last one ended.
  let told = 0;
  const tell = (fraction: number): void => {
    told = Math.max(told, fraction);
    report(told);
  };
  const sizes = new Map<string, { rows: number; columns: number }>();
  const begin = (requests: number): void => {
    step++;
    expected = Math.max(1, requests);
    done = 0;
  };
  return {
    workbook: {
      survey: async () => {
        begin(1);
        const sheets = await workbook.survey();
        for (const { name, rows, columns } of sheets) sizes.set(name, { rows, columns });
        tell(STEPS[0]?.[1] ?? 0);
        return sheets;
      },
      read: (requests) => {
        const cells = requests.map(({ sheet, columns }) => {
          const size = sizes.get(sheet);
          return (size?.rows ?? 0) * (columns === "all" ? (size?.columns ?? 0) : columns.length);
        });
        begin(Math.ceil((cells.reduce((sum, one) => sum + one, 0) * BYTES_A_CELL) / BYTES_A_REQUEST));
        return workbook.read(requests);
      },
      write: (output) => {
        tell(STEPS.at(-1)?.[1] ?? 1);
        return workbook.write(output);
      },
      clear: (staying) => workbook.clear(staying),
      remembered: () => workbook.remembered(),
    },
    request: () => {
      const [from, to] = STEPS[Math.min(Math.max(step, 0), STEPS.length - 1)] ?? [0, 1];
      tell(from + (to - from) * Math.min(1, done / expected));
      done++;
    },
  };
};
