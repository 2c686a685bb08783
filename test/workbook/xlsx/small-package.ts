import { strToU8, zipSync } from "fflate";
import { serialOf } from "../../../src/core/lib/calendar-day";
import type { Cell, MergedArea } from "../../../src/core/table/grid";
import { cellName } from "../../../src/core/table/grid";
import type { MemorySheet } from "../memory/memory-workbook";

/** Parts of a package by path. */
export type Parts = Record<string, string | Uint8Array>;

export const SHEETML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const zipOf = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]),
    ),
    { mtime: "2024-01-01T00:00:00Z" },
  );

export const relationships = (...rows: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Style 1 is a date, 2 a percentage. */
export const STYLES = `<styleSheet xmlns="${SHEETML}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`;

/** A workbook of these worksheet parts, named S1, S2 …, and more parts where given. */
export const packageOf = (
  sheets: readonly { name: string; xml: string; state?: string }[],
  more: Parts = {},
  workbookAttributes = "",
): Parts => ({
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${more["xl/sharedStrings.xml"] === undefined ? "" : `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`}${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
  "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": `<workbook xmlns="${SHEETML}" xmlns:r="${OFFICE}"><workbookPr ${workbookAttributes}/><sheets>${sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${escapeText(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="s${index + 1}"/>`,
    )
    .join("")}</sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ...sheets.map((_, index): [string, string, string] => [
      `s${index + 1}`,
      "worksheet",
      `worksheets/sheet${index + 1}.xml`,
    ]),
    ["x1", "styles", "styles.xml"],
    ["x2", "sharedStrings", "sharedStrings.xml"],
  ),
  "xl/styles.xml": STYLES,
  ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  ...more,
});

export const worksheet = (rows: string, after = "", before = ""): string =>
  `<worksheet xmlns="${SHEETML}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

const cellXml = (cell: Cell, at: string): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
  }
  if (cell.type === "date") return `<c r="${at}" s="1"><v>${serialOf(cell.day) + cell.minutes / 1440}</v></c>`;
  if (cell.type === "percent") return `<c r="${at}" s="2"><v>${cell.value}</v></c>`;
  if (cell.type === "error") return `<c r="${at}" t="e"><v>${cell.code}</v></c>`;
  return `<c r="${at}"><f>1+1</f></c>`;
};

/** The package with custom XML parts more, as Excel saves them: the part, its properties, and the ways to them. */
export const withXmlParts = (parts: Parts, xmls: readonly string[]): Parts =>
  xmls.reduce<Parts>((all, xml, index) => {
    const place = index + 1;
    const into = (path: string, end: string, text: string) => String(all[path]).replace(end, `${text}${end}`);
    return {
      ...all,
      [`customXml/item${place}.xml`]: xml,
      [`customXml/itemProps${place}.xml`]: `<ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-00000000000${place}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
      [`customXml/_rels/item${place}.xml.rels`]: relationships(["rId1", "customXmlProps", `itemProps${place}.xml`]),
      "[Content_Types].xml": into(
        "[Content_Types].xml",
        "</Types>",
        `<Override PartName="/customXml/itemProps${place}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
      ),
      "xl/_rels/workbook.xml.rels": into(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="c${place}" Type="${OFFICE}/customXml" Target="../customXml/item${place}.xml"/>`,
      ),
    };
  }, parts);

/** Plain sheets as the bytes of a file, and a custom XML part where one is given. */
export const fileOf = (sheets: readonly MemorySheet[], part?: string): Uint8Array =>
  zipOf(withXmlParts(partsOfSheets(sheets), part === undefined ? [] : [part]));

export const partsOfSheets = (sheets: readonly MemorySheet[]): Parts =>
  packageOf(
    sheets.map((sheet) => ({
      name: sheet.name,
      ...(sheet.hidden ? { state: "hidden" } : {}),
      xml: worksheet(
        sheet.rows
          .map(
            (cells, row) =>
              `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, cellName(row, at))).join("")}</row>`,
          )
          .join(""),
        `${sheet.protected ? '<sheetProtection sheet="1" objects="1"/>' : ""}${mergesXml(sheet.merges ?? [])}`,
      ),
    })),
  );

export const mergesXml = (merges: readonly MergedArea[]): string =>
  merges.length === 0
    ? ""
    : `<mergeCells count="${merges.length}">${merges
        .map(({ row, column, rows, columns }) => {
          const last = cellName(row + rows - 1, column + columns - 1);
          return `<mergeCell ref="${cellName(row, column)}:${last}"/>`;
        })
        .join("")}</mergeCells>`;
