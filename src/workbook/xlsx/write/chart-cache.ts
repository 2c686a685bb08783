import { formatDay } from "../../../core/lib/calendar-day";
import type { Area, ReportSheet, ReportValue } from "../../../core/report/sheet-model";
import { escapeXml } from "../xml/text";

/** The texts that the cells show, for programs that draw a chart without its sheet. */
export const textsXml = (sheet: ReportSheet, area: Area): string => {
  const points = valuesOf(sheet, area).map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(textOf(value))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache>`;
};

export const numbersXml = (sheet: ReportSheet, area: Area, format: string): string => {
  const points = valuesOf(sheet, area).map((value, index) =>
    value?.kind === "number" ? `<c:pt idx="${index}"><c:v>${value.number}</c:v></c:pt>` : "",
  );
  return `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${points.length}"/>${points.join("")}</c:numCache>`;
};

const valuesOf = ({ rows }: ReportSheet, { row, column, rows: count }: Area): (ReportValue | null)[] =>
  Array.from({ length: count }, (_, index) => rows[row + index]?.cells[column]?.value ?? null);

const textOf = (value: ReportValue): string => {
  if (value.kind === "text") return value.text.trim();
  return value.kind === "day" ? formatDay(value.day) : String(value.number);
};
