import type { Grid } from "../../core/table/grid";
import { gridSheetXml } from "./write/grid-sheet-xml";
import { escapeXml, xmlBytes } from "./xml/text";
import { portableCompression } from "./zip/compression";
import { writeZip } from "./zip/write-zip";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The default look and the formats that GridStyle numbers: a day, a moment, a percentage. */
const STYLES =
  `<styleSheet xmlns="${SHEETML}">` +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="4">${[0, 164, 165, 10].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("")}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** A new .xlsx file of these tables, one sheet each (at least one); formulas never computed are left out. */
export const newXlsx = (grids: readonly Grid[]): Uint8Array => {
  const sheets = grids.map((grid, index) => ({ grid, id: index + 1, path: `worksheets/sheet${index + 1}.xml` }));
  const styles = sheets.length + 1;
  const parts: [path: string, xml: string][] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map(({ path }) => `<Override PartName="/xl/${path}" ContentType="${TYPE}.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
    ["_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml"))],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${SHEETML}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.map(({ grid, id }) => `<sheet name="${escapeXml(grid.sheet)}" sheetId="${id}" r:id="rId${id}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relationships(
        ...sheets.map(({ id, path }) => relationship(id, "worksheet", path)),
        relationship(styles, "styles", "styles.xml"),
      ),
    ],
    ["xl/styles.xml", STYLES],
  ];
  const bytes = parts.map(([path, xml]) => [path, xmlBytes(DECLARATION + xml)] as const);
  const rows = sheets.map(({ grid, path }) => [`xl/${path}`, xmlBytes(gridSheetXml(grid))] as const);
  const nothing = { bytes: new Uint8Array(0), entries: [], comment: new Uint8Array(0), zip64: false };
  return writeZip(nothing, new Map([...bytes, ...rows]), portableCompression);
};

const relationships = (...all: string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
