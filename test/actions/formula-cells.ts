import { escapeText, OFFICE, SHEETML } from "../workbook/xlsx/small-package";

/** "A1" → a stored value, or a formula (`=TODAY()`) with the value 90 that the last saving left, or XML as it stands. */
export type Cells = Record<string, string | number>;

const cellXml = (at: string, content: string | number): string => {
  if (typeof content === "number") return `<c r="${at}"><v>${content}</v></c>`;
  if (content.startsWith("<")) return content;
  if (content.startsWith("=")) return `<c r="${at}"><f>${escapeText(content.slice(1))}</f><v>90</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${escapeText(content)}</t></is></c>`;
};

export const sheetXml = (cells: Cells, tail = ""): string => {
  const rows = new Map<number, string>();
  for (const [at, content] of Object.entries(cells)) {
    const row = Number(/\d+/.exec(at)?.[0]);
    rows.set(row, (rows.get(row) ?? "") + cellXml(at, content));
  }
  const written = [...rows].sort(([one], [other]) => one - other).map(([row, xml]) => `<row r="${row}">${xml}</row>`);
  return `<worksheet xmlns="${SHEETML}" xmlns:r="${OFFICE}"><sheetData>${written.join("")}</sheetData>${tail}</worksheet>`;
};
