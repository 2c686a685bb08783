import { formatNumber } from "../../core/lib/number";
import type { Messages } from "../messages";

const types = { date: "dates", number: "numbers", percent: "percentages" };

const listed = (names: readonly string[], shown = 6): string =>
  `${names.slice(0, shown).join(", ")}${names.length > shown ? ", …" : ""}`;

export const refresh: Messages["refresh"] = {
  kept: {
    "no-table": () => "has no heading row",
    "no-rows": () => "has headings and no rows below them",
    "no-common-column": (headings) =>
      `shares no column with the data sheet (it has: ${listed(headings)}). Please check that it is the right file`,
    "doubled-heading": (headings) =>
      `has several columns of one name: ${listed(headings)}. Rename or remove them and try again`,
    uncomputed: ([cell = ""]) => `has formulas without a value (cell ${cell}). Open it in Excel, save it and try again`,
    "several-tables": (names) =>
      `has several sheets with the same columns: ${listed(names)}. Leave only the one to take, or join them`,
  },
  keptData: ({ why }) => `This file ${why}. The old data stay.`,
  stale: (cells) =>
    cells.length === 0
      ? []
      : [
          `${formatNumber(cells.length)} formulas over these data are not recalculated (${listed(cells, 4)}); open the result in Excel and save it for new figures.`,
        ],
  notes: ({ leftOut, unnamed, unread }, letters) => [
    ...(letters === null
      ? []
      : [
          `The file was written in ${letters === "vni" ? "VNI" : "TCVN3 (ABC)"} and is now Unicode; please look over the accents.`,
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          `${formatNumber(leftOut.reduce((sum, { rows }) => sum + rows, 0))} rows that are no records (totals, notes, signatures) were left out: ${listed(
            leftOut.map(({ row, text }) => `row ${row + 1} "${text}"`),
            3,
          )}.`,
        ]),
    ...(unnamed.length === 0
      ? []
      : [`Column ${listed(unnamed)} of the file was left out: it has no heading, though its rows hold something.`]),
    ...unread.map(({ column, type, cells, row, text }) =>
      type === "digits"
        ? `Column [${column}]: ${formatNumber(cells)} cells were shortened by Excel to powers of ten and have lost their last digits, so that different codes may have become one (the first in row ${row + 1}: "${text}"). Export again with this column formatted as text.`
        : `Column [${column}]: ${formatNumber(cells)} cells do not read as ${types[type]} and stay texts (the first in row ${row + 1}: "${text}").`,
    ),
  ],
};
