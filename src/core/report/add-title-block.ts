import { formatDay } from "../lib/calendar-day";
import { addBlank, addRow, type Page, text } from "./page";
import type { ReportContext } from "./report-context";

/** The report's name: as the office set it, with the plan's year where the name has none. */
export const reportTitle = ({ assessment, texts }: ReportContext): string => {
  const { settings, plans } = assessment;
  const name = texts.title({ name: settings.reportName });
  const year = plans[0]?.year ?? null;
  return year === null || name.includes(String(year)) ? name : `${name} ${texts.year({ year })}`;
};

/** Office, report, period and as-of day. The first row stands again on every printed page. */
export const addTitleBlock = (page: Page, context: ReportContext): void => {
  const { assessment, texts } = context;
  const { settings, period, asOf } = assessment;
  const all = page.widths.length;
  const asOfText = texts.asOf({ asOf: formatDay(asOf) });
  addRow(page, [
    [text((settings.office ?? "").toUpperCase(), "office"), 4],
    [text(asOfText, "running"), all - 4],
  ]);
  addRow(page, [[text(reportTitle(context), "title"), all]], 30);
  const from = formatDay(period.from);
  addRow(page, [[text(texts.period({ from, to: formatDay(period.to), name: period.name }), "subtitle"), all]]);
  addBlank(page, 6);
};
