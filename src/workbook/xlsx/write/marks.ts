import type { Mark, MarkLook } from "../../../core/report/sheet-model";
import { markStyles } from "../../../core/report/styles";
import { cellName } from "../../../core/table/grid";
import { isOurName, lookName } from "../../names";
import type { SheetTail } from "../sheet-tail";
import { type Edit, editText, insertAt, removeElement } from "../xml/edit-text";
import type { XmlElement } from "../xml/parse-xml";
import { withPrefix } from "./append-styles";

export const LOOKS = Object.keys(markStyles) as MarkLook[];

/** What the schema puts between the rows and the conditional formats, and these themselves. */
const BEFORE = new Set([
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
]);
/** Areas in one block; a plan with more single rows gets a second block. */
const MOST_AREAS = 500;

/** The tail with the marks behind the user's own conditional formats, whose priorities come first. */
export const addMarks = (tail: SheetTail, marks: readonly Mark[], formats: ReadonlyMap<MarkLook, number>): string => {
  const next = tail.elements.find((element) => !BEFORE.has(element.local));
  const place = next?.start ?? tail.elements.at(-1)?.end ?? 0;
  let priority = lastPriority(tail.text);
  const blocks = LOOKS.flatMap((look) =>
    chunks(areasOf(marks.filter((mark) => mark.look === look))).map((areas) => {
      priority++;
      const rule = `<cfRule type="expression" dxfId="${formats.get(look) ?? 0}" priority="${priority}">`;
      const formula = `<formula>${lookName(look)}</formula>`;
      return `<conditionalFormatting sqref="${areas.join(" ")}">${rule}${formula}</cfRule></conditionalFormatting>`;
    }),
  );
  return editText(tail.text, [insertAt(place, withPrefix(blocks.join(""), tail.prefix))]);
};

/** The tail without our rules, whoever has moved, copied or renumbered them; null where there are none. */
export const removeMarks = (tail: SheetTail): string | null => {
  const edits = tail.elements.filter(({ local }) => local === "conditionalFormatting").flatMap(editsWithoutOurs);
  return edits.length === 0 ? null : editText(tail.text, edits);
};

/** Excel puts rules over the same cells into one block: then only ours leave it. */
const editsWithoutOurs = (block: XmlElement): Edit[] => {
  const rules = block.all("cfRule");
  const ours = rules.filter((rule) => rule.all("formula").some(({ text }) => isOurName(text.trim())));
  return ours.length > 0 && ours.length === rules.length ? [removeElement(block)] : ours.map(removeElement);
};

/** The newer formats in the part's extension list number their priorities together with the older ones. */
const lastPriority = (tail: string): number =>
  Array.from(tail.matchAll(/\spriority\s*=\s*["'](\d+)["']/g), (found) => Number(found[1])).reduce(
    (most, next) => Math.max(most, next),
    0,
  );

/** "A5:F5 A9:F12", rows that follow one another joined. */
const areasOf = (marks: readonly Mark[]): string[] => {
  const spans = marks
    .flatMap(({ spans, firstColumn, lastColumn }) =>
      spans.map(({ row, rows }) => ({ row, end: row + rows, firstColumn, lastColumn })),
    )
    .sort((a, b) => a.firstColumn - b.firstColumn || a.lastColumn - b.lastColumn || a.row - b.row);
  const joined: typeof spans = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const follows =
      last?.firstColumn === span.firstColumn && last.lastColumn === span.lastColumn && span.row <= last.end;
    if (follows) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined.map((span) => `${cellName(span.row, span.firstColumn)}:${cellName(span.end - 1, span.lastColumn)}`);
};

const chunks = (areas: readonly string[]): string[][] => {
  const parts: string[][] = [];
  for (let at = 0; at < areas.length; at += MOST_AREAS) parts.push(areas.slice(at, at + MOST_AREAS));
  return parts;
};
