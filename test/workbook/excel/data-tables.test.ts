import { hostOf } from "../../excel-host/fill";
import { addressOf } from "../../excel-host/area";
import { openLive } from "../../excel-host/open-host";
import { describeDataContract } from "../data-contract";

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

describe.each([
  ["tables that take in what is written beside them", true],
  ["tables that do not", false],
])("%s", (_, grow) => {
  describeDataContract("Excel", ({ name, rows, tables }) => {
    const host = hostOf([{ name, rows }]);
    host.tablesGrow = grow;
    const sheet = host.workbook.sheet(name);
    sheet.tables = tables.map(({ name: own, area, totals = false, headings = true }) => ({
      name: own,
      area: { ...area },
      showTotals: totals,
      showHeaders: headings,
    }));
    const headings = ({ row, column, columns }: (typeof tables)[number]["area"]) =>
      Array.from({ length: columns }, (__, at) => textOf(sheet.value(row, column + at))).join(", ");
    return {
      workbook: openLive(host),
      state: () => JSON.stringify([sheet, host.unknown]),
      tables: () => sheet.tables.map(({ name: own, area }) => `${own} ${addressOf(area)}: ${headings(area)}`),
    };
  });
});
