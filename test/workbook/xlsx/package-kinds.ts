import type { ReportSheet } from "../../../src/core/report/sheet-model";
import { reportSheet } from "../contract";
import { OFFICE, packageOf, type Parts, relationships, SHEETML, STYLES, worksheet } from "./small-package";

/** Packages as other programs leave them: legal, and not as Excel writes them. Each is right or refused, never damaged. */

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const plan = worksheet(`<row r="1">${cell("A1", "Nội dung")}</row><row r="2">${cell("A2", "Rà soát")}</row>`);
export const base = (more: Parts = {}): Parts => ({ ...packageOf([{ name: "KeHoach", xml: plan }]), ...more });
export const sharedOut = (parts: Parts): Parts => {
  const rels = parts["xl/_rels/workbook.xml.rels"];
  if (typeof rels !== "string") return parts;
  const text = rels.replace(/<Relationship Id="x2"[^>]*>/, "");
  return { ...parts, "xl/_rels/workbook.xml.rels": text };
};
export const TYPES = "[Content_Types].xml";
export const changed = (parts: Parts, path: string, from: string | RegExp, to: string): Parts => ({
  ...parts,
  [path]: String(parts[path]).replace(from, to),
});

/** A report with a chart: a sheet, a drawing and a chart, all with relationships. */
export const withChart = (): ReportSheet => ({
  ...reportSheet("report", "BaoCao", ["Việc", "Rà soát"]),
  charts: [
    {
      id: "tasks",
      kind: "bar",
      title: "Nhiệm vụ",
      area: { row: 3, column: 0, rows: 10, columns: 4 },
      categories: { row: 0, column: 0, rows: 2, columns: 1 },
      series: [{ title: { row: 0, column: 0 }, values: { row: 0, column: 0, rows: 2, columns: 1 }, color: "1F3864" }],
      format: "0",
    },
  ],
});

export const OVERRIDE = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
const RELATIONSHIP_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";

const utf16 = (text: string, mark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from(`${mark ? "\ufeff" : ""}<?xml version="1.0" encoding="UTF-16"?>${text}`, "utf16le"));

export const kinds: [what: string, parts: Parts][] = [
  ["as Excel writes it", base()],
  [
    "relationships named one by one, as LibreOffice wrote for years",
    changed(
      base(),
      TYPES,
      /<Default Extension="rels"[^>]*>/,
      OVERRIDE("/_rels/.rels", RELATIONSHIP_TYPE) + OVERRIDE("/xl/_rels/workbook.xml.rels", RELATIONSHIP_TYPE),
    ),
  ],
  [
    "names in the list of types of parts that are not there",
    changed(
      base(),
      TYPES,
      "</Types>",
      `${OVERRIDE("/xl/drawings/drawing1.xml", DRAWING)}${OVERRIDE("/xl/worksheets/Sheet2.xml", "application/x")}${OVERRIDE("/xl/charts/chart1.xml", "application/x")}</Types>`,
    ),
  ],
  [
    "relationships left over of a sheet that is no more",
    base({
      "xl/worksheets/_rels/sheet2.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing1.xml"]),
    }),
  ],
  [
    "a relationship to a part that is not there",
    changed(
      base(),
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      `<Relationship Id="rId7" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
  ],
  [
    "a styles part that is named and missing",
    ((parts) => {
      delete parts["xl/styles.xml"];
      return parts;
    })(base()),
  ],
  [
    "a styles part that only a relationship names",
    ((parts) => {
      delete parts["xl/styles.xml"];
      return changed(parts, TYPES, /<Override PartName="\/xl\/styles.xml"[^>]*>/, "");
    })(base()),
  ],
  [
    "no word of a styles part",
    ((parts) => {
      delete parts["xl/styles.xml"];
      const unnamed = changed(parts, TYPES, /<Override PartName="\/xl\/styles.xml"[^>]*>/, "");
      return changed(unnamed, "xl/_rels/workbook.xml.rels", /<Relationship Id="x1"[^>]*>/, "");
    })(base()),
  ],
  ["a sheetId at Excel's limit", changed(base(), "xl/workbook.xml", 'sheetId="1"', 'sheetId="65534"')],
  [
    "a relationship numbered beyond what numbers hold",
    changed(
      changed(base(), "xl/workbook.xml", 'r:id="s1"', 'r:id="rId99999999999999999999"'),
      "xl/_rels/workbook.xml.rels",
      'Id="s1"',
      'Id="rId99999999999999999999"',
    ),
  ],
  [
    "a macro module in the list of sheets that has no part",
    changed(
      base(),
      "xl/workbook.xml",
      "</sheets>",
      '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/></sheets>',
    ),
  ],
  [
    "number formats numbered up to the last",
    base({
      "xl/styles.xml": STYLES.replace(
        "<fonts",
        '<numFmts count="1"><numFmt numFmtId="65535" formatCode="0.000&quot; đ&quot;"/></numFmts><fonts',
      ),
    }),
  ],
  [
    "parts in UTF-16",
    Object.fromEntries(
      Object.entries(sharedOut(base())).map(([path, text]) => [
        path,
        path === TYPES ? text : utf16(String(text), true),
      ]),
    ),
  ],
  ["the rows in UTF-16 without a mark", base({ "xl/worksheets/sheet1.xml": utf16(plan, false) })],
  [
    "remarks, instructions and > in attributes around the rows",
    base({
      "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><!-- <sheetData> --><worksheet xmlns="${SHEETML}" xmlns:u="a>b"><?u a > b?><sheetData><!-- </sheetData> --><row r="1" u:x="1>2">${cell("A1", "Nội dung")}</row></sheetData><!-- </sheetData><sheetProtection sheet="1"/> --><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></worksheet>`,
    }),
  ],
  ["spaces in end tags", base({ "xl/worksheets/sheet1.xml": plan.replace(/<\/([a-zA-Z]+)>/g, "</$1 >") })],
];
