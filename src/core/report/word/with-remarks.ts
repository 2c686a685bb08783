import type { ReportTexts } from "../report-texts";
import { text } from "../page";
import type { Section } from "../section";

/** What was typed beside a row goes into another of its columns: an upright page has no room for one of its own. */
export const withRemarks = (
  section: Section,
  into: number,
  from: number,
  { columns }: Pick<ReportTexts, "columns">,
): Section => ({
  ...section,
  rows: section.rows.map((cells) => {
    const [own, remark] = [cells[into]?.value, cells[from]?.value];
    if (remark?.kind !== "text" || remark.text === "") return cells;
    const told = `${columns.remark}: ${remark.text}`;
    const joined = own?.kind === "text" && own.text !== "" ? `${own.text}\n${told}` : told;
    return cells.map((cell, index) => (index === into ? text(joined, cell.style) : cell));
  }),
});
