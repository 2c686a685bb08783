import type { QuantityContext } from "../../../src/core/data/evaluate";
import { criterionHeadings } from "../../../src/core/criteria/table/criterion-headings";
import type { CriteriaResult } from "../../../src/core/criteria/tree/criteria-result";
import type { CriterionRow } from "../../../src/core/criteria/table/criterion";
import { readCriteria } from "../../../src/core/criteria/table/read-criteria";
import { runCriteria, type CriteriaContext } from "../../../src/core/criteria/run-criteria";
import { defaultSettings } from "../../../src/core/settings";
import { type Cell, gridOfRows } from "../../../src/core/table/grid";
import { headingsOfRow, matchHeadings } from "../../../src/core/table/headings";
import { vi } from "../../../src/messages/vi/index";

export const quantities: QuantityContext = { tables: [], sheets: [], period: null, plan: null, indicators: [] };

/** A criteria table as a clerk types it: the headings, then the rows. */
export const readTable = (headings: string[], rows: Cell[][]): CriterionRow[] => {
  const grid = gridOfRows("TieuChi", [headings, ...rows]);
  return readCriteria(grid, { headerRow: 0, columns: matchHeadings(headingsOfRow(grid, 0), criterionHeadings) });
};

export const HEADINGS = [
  "Mã",
  "Tiêu chí",
  "Điểm tối đa",
  "Cách tính",
  "Dữ liệu",
  "Tự chấm",
  "Thẩm định",
  "Nguyên nhân",
];

export const runTable = (
  rows: Cell[][],
  more: {
    headings?: string[];
    quantities?: Partial<QuantityContext>;
    settings?: Partial<CriteriaContext["settings"]>;
  } = {},
  texts = vi,
): CriteriaResult =>
  runCriteria(
    readTable(more.headings ?? HEADINGS, rows),
    {
      quantities: { ...quantities, ...more.quantities },
      settings: { ...defaultSettings, ...more.settings },
    },
    texts,
  );

/** rule and cell of each finding */
export const found = ({ findings }: CriteriaResult): string[] =>
  findings.map(({ rule, cell }) => `${rule} ${cell ?? ""}`);
