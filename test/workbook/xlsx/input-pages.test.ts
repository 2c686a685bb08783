import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { reportSheet } from "../contract";
import { packageOf, SHEETML, zipOf } from "./small-package";

const ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nội dung</t></is></c></row>';
const FIT = '<pageSetUpPr fitToPage="1"/>';
const SETUP = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

/** A worksheet of that front, its rows and that end. */
const sheetOf = (front: string, end = "", prefix = ""): string =>
  `<${prefix}worksheet xmlns${prefix ? `:${prefix.slice(0, -1)}` : ""}="${SHEETML}">${front}<${prefix}sheetData>${ROWS.replace(/<(\/?)/g, `<$1${prefix}`)}</${prefix}sheetData>${end}</${prefix}worksheet>`;

const SHEET = "xl/worksheets/sheet1.xml";
const output = {
  sheets: [reportSheet("report", "BaoCao")],
  marks: [],
  pages: [{ sheet: "Kế hoạch", landscape: true, repeatedRows: [0, 0] as [number, number] }],
};
const partOf = (file: Uint8Array, path: string) => strFromU8(unzipSync(file)[path] ?? new Uint8Array());
const fileOf = (xml: string, names = "") => {
  const parts = packageOf([{ name: "Kế hoạch", xml }]);
  return zipOf({
    ...parts,
    "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets>${names}`),
  });
};
const after = async (file: Uint8Array, clear: boolean) => {
  const book = openXlsx(file, "a.xlsx");
  await (clear ? book.clear() : book.write(output));
  return book.save();
};

const fitted: [what: string, before: string, now: string][] = [
  ["nothing said", sheetOf(""), sheetOf(`<sheetPr>${FIT}</sheetPr>`, SETUP)],
  [
    "a coloured tab and margins",
    sheetOf(
      '<sheetPr codeName="Trang1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1"/>',
      "<pageMargins/><drawing/>",
    ),
    sheetOf(
      `<sheetPr codeName="Trang1"><tabColor rgb="FF00B050"/>${FIT}</sheetPr><dimension ref="A1"/>`,
      `<pageMargins/>${SETUP}<drawing/>`,
    ),
  ],
  [
    "a name for macros alone",
    sheetOf('<sheetPr codeName="Kếhoạch"/><dimension ref="A1"/>'),
    sheetOf(`<sheetPr codeName="Kếhoạch">${FIT}</sheetPr><dimension ref="A1"/>`, SETUP),
  ],
  [
    "an empty page setting",
    sheetOf('<sheetPr><outlinePr summaryBelow="1"/><pageSetUpPr/></sheetPr>'),
    sheetOf('<sheetPr><outlinePr summaryBelow="1"/><pageSetUpPr fitToPage="true"/></sheetPr>', SETUP),
  ],
  [
    "elements with a prefix",
    sheetOf("", "<x:headerFooter/>", "x:"),
    sheetOf(
      `<x:sheetPr><x:pageSetUpPr fitToPage="1"/></x:sheetPr>`,
      `<x:pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><x:headerFooter/>`,
      "x:",
    ),
  ],
];

test.each(fitted)(
  "%s: as wide as the paper, headings on every page; cleared, the same bytes",
  async (_what, before, now) => {
    const file = fileOf(before);
    const written = await after(file, false);
    expect(partOf(written, SHEET)).toBe(now);
    expect(partOf(written, "xl/workbook.xml")).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Kế hoạch\'!$1:$1</definedName>',
    );
    // Written again as once.
    expect(partOf(await after(written, false), SHEET)).toBe(now);
    const cleared = await after(written, true);
    expect(partOf(cleared, SHEET)).toBe(before);
    expect(partOf(cleared, "xl/workbook.xml")).toBe(partOf(file, "xl/workbook.xml"));
  },
);

test.each([
  ["a page set up", sheetOf("", '<pageSetup paperSize="9" orientation="portrait"/>')],
  ["breaks of its own", sheetOf("", '<rowBreaks count="1"><brk id="3"/></rowBreaks>')],
  ["a fit of its own", sheetOf('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')],
  ["protected", sheetOf("", '<sheetProtection sheet="1"/>')],
  ["tags that hold nothing", sheetOf("<sheetPr></sheetPr>")],
  ["a tag written unlike any program's", sheetOf('<sheetPr codeName="x" />')],
])("%s: left as it is", async (_what, xml) => {
  const written = await after(fileOf(xml), false);
  expect(partOf(written, SHEET)).toBe(xml);
  expect(partOf(written, "xl/workbook.xml")).not.toContain("Print_Titles");
});

test("rows that the user repeats stay theirs", async () => {
  const name = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Kế hoạch'!$1:$2</definedName>`;
  const file = fileOf(sheetOf(""), `<definedNames>${name}</definedNames>`);
  const written = await after(file, false);
  expect(partOf(written, "xl/workbook.xml").split("Print_Titles")).toHaveLength(2);
  expect(partOf(await after(written, true), "xl/workbook.xml")).toBe(partOf(file, "xl/workbook.xml"));
});

test("a page that someone has changed since stays; one that Excel has only written anew goes", async () => {
  const written = await after(fileOf(sheetOf("")), false);
  const saved = (setup: string) =>
    zipOf({ ...unzipSync(written), [SHEET]: partOf(written, SHEET).replace(SETUP, setup) });
  const upright = '<pageSetup paperSize="8" fitToHeight="0" orientation="landscape"/>';
  expect(partOf(await after(saved(upright), true), SHEET)).toBe(sheetOf(`<sheetPr>${FIT}</sheetPr>`, upright));
  const anew = '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape" r:id="rId1"/>';
  expect(partOf(await after(saved(anew), true), SHEET)).toBe(sheetOf(""));
});
