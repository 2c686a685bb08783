import { cellName } from "../../../src/core/table/grid";
import type { GivenData, GivenTable } from "../data-contract";
import { escapeText, packageOf, type Parts, partsOfSheets, relationships, SHEETML } from "./small-package";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const refOf = ({ area: { row, column, rows, columns } }: GivenTable): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

/** As Excel writes a table; `more` stands behind its opening tag's attributes, `inside` in its filter. */
const tableXml = (table: GivenTable, id: number, rows: GivenData["rows"], more = "", inside = ""): string => {
  const { name, area, totals = false, headings = true } = table;
  const columns = Array.from({ length: area.columns }, (_, at) => {
    const cell = headings ? rows[area.row]?.[area.column + at] : null;
    const text = typeof cell === "string" ? cell : `Column${at + 1}`;
    return `<tableColumn id="${at + 1}" name="${escapeText(text).replaceAll("\n", "_x000a_")}"/>`;
  });
  const counts = `${headings ? "" : ' headerRowCount="0"'}${totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}`;
  const filter = headings ? `<autoFilter ref="${refOf(table)}">${inside}</autoFilter>` : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<table xmlns="${SHEETML}" id="${id}" name="${name}" displayName="${name}" ref="${refOf(table)}"${counts}${more}>${filter}<tableColumns count="${area.columns}">${columns.join("")}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;
};

/** A package of one sheet with its tables. */
export const tablePackage = ({ name, rows, tables }: GivenData, more = "", inside = ""): Parts => {
  const plain = partsOfSheets([{ name, rows }]);
  const list = tables.map((_, at) => `<tablePart r:id="t${at + 1}"/>`).join("");
  const tail = tables.length === 0 ? "" : `<tableParts count="${tables.length}">${list}</tableParts>`;
  const sheet = String(plain["xl/worksheets/sheet1.xml"]).replace("</worksheet>", `${tail}</worksheet>`);
  const types = tables
    .map((_, at) => `<Override PartName="/xl/tables/table${at + 1}.xml" ContentType="${TYPE}.table+xml"/>`)
    .join("");
  const parts = packageOf([{ name, xml: sheet }]);
  return {
    ...parts,
    "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace("</Types>", `${types}</Types>`),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ...tables.map((_, at): [string, string, string] => [`t${at + 1}`, "table", `../tables/table${at + 1}.xml`]),
    ),
    ...Object.fromEntries(
      tables.map((table, at) => [`xl/tables/table${at + 1}.xml`, tableXml(table, at + 1, rows, more, inside)]),
    ),
  };
};
