import { type Zippable, zipSync } from "fflate";
import type { ReportSheet, StyleName } from "../../core/report/sheet-model";
import type { Validation } from "../../core/table/validation";
import { styles } from "../../core/report/styles";
import { quotedSheet, sheetMarkerName } from "../names";
import { appendStyles, NEW_STYLES } from "./write/append-styles";
import { reportSheetXml } from "./write/report-sheet-xml";
import { validationXml } from "./write/validation-xml";
import { parseXml } from "./xml/parse-xml";
import { escapeXml, xmlBytes } from "./xml/text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The zip's own clock: the same sheets always give the same bytes. */
const EPOCH = new Date(1980, 0, 2);

/**
 * A workbook of these sheets and nothing else: the user's own from the start, without any mark of the software; or
 * `ours`, which a later run may replace.
 */
export const newStyledXlsx = (
  sheets: readonly (ReportSheet & { validations?: readonly Validation[] })[],
  { ours = false }: { ours?: boolean } = {},
): Uint8Array => {
  const used = (Object.keys(styles) as StyleName[]).filter((style) =>
    sheets.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell?.style === style))),
  );
  const { text, numbers } = appendStyles(parseXml(NEW_STYLES, "xl/styles.xml"), "xl/styles.xml", used, []);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(sheets, ours),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": text,
  };
  sheets.forEach((sheet, index) => {
    const context = {
      cellFormats: numbers.cell,
      sheetName: (name: string) => name,
      date1904: false,
      selected: index === 0,
    };
    parts[`xl/worksheets/sheet${index + 1}.xml`] = withValidations(
      reportSheetXml(sheet, context),
      sheet.validations ?? [],
    );
  });
  const files: Zippable = {};
  for (const [path, xml] of Object.entries(parts)) files[path] = [xmlBytes(xml), { mtime: EPOCH }];
  return zipSync(files);
};

/** Data validations stand before hyperlinks and print options in the schema's order. */
const withValidations = (xml: string, validations: readonly Validation[]): string => {
  if (validations.length === 0) return xml;
  const place = xml.search(/<(?:hyperlinks|printOptions)[ >]/);
  const all = `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
  return `${xml.slice(0, place)}${all}${xml.slice(place)}`;
};

const contentTypes = (count: number): string => {
  const sheets = Array.from(
    { length: count },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${sheets.join("")}<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`;
};

const relations = (targets: readonly [string, string][]): string => {
  const rows = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${rows.join("")}</Relationships>`;
};

const workbookXml = (sheets: readonly ReportSheet[], ours: boolean): string => {
  const rows = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${rows.join("")}</sheets>${ours ? markers(sheets) : ""}</workbook>`;
};

/** The names by which the report sheets are found again; Excel asks that names are sorted. */
const markers = (sheets: readonly ReportSheet[]): string => {
  const names = sheets
    .map(({ id, name }) => ({ marker: sheetMarkerName(id), to: `${quotedSheet(name)}!$A$1` }))
    .sort((a, b) => (a.marker < b.marker ? -1 : 1))
    .map(({ marker, to }) => `<definedName name="${marker}" hidden="1">${escapeXml(to)}</definedName>`);
  return `<definedNames>${names.join("")}</definedNames>`;
};
