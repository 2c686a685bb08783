import { foldCase } from "../../core/lib/text";
import { readTextLines } from "../read-text-lines";

const HEADINGS = /^(?:stt|tên đơn vị|tên cơ quan|đơn vị|cơ quan|office)$/u;

/** The names in a list of offices: one a line, or the column "Đơn vị" of a table; each once. */
export const readOfficeList = (bytes: Uint8Array, file: string): string[] => {
  const rows = readTextLines(bytes, file)
    .map((line) =>
      line
        .replace(/^\ufeff/, "")
        .split(/[;\t]|,(?=\S)/u)
        .map(cellOf),
    )
    .filter((row) => row.some((cell) => cell !== ""));
  const heading = rows[0]?.map(foldCase) ?? [];
  const named = heading.findIndex((cell) => HEADINGS.test(cell) && cell !== "stt");
  const body = heading.some((cell) => HEADINGS.test(cell)) ? rows.slice(1) : rows;
  // Without a heading the first cell that is no number is the name.
  const names = body.map((row) => (named >= 0 ? row[named] : row.find((cell) => !/^\d*$/.test(cell))) ?? "");
  return [...new Set(names.filter((name) => name !== ""))];
};

const cellOf = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/u, "$1")
    .replaceAll('""', '"')
    .trim();
