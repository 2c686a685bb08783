import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook";
import type { ReportSheet } from "../../../src/core/report/sheet-model";
import { mark, reportSheet } from "../contract";
import { OFFICE, packageOf, type Parts, relationships, SHEETML, STYLES, worksheet, zipOf } from "./small-package";

/** Packages as other programs leave them: legal, and not as Excel writes them. Each is right or refused, never damaged. */

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const plan = worksheet(`<row r="1">${cell("A1", "Nội dung")}</row><row r="2">${cell("A2", "Rà soát")}</row>`);
const base = (more: Parts = {}): Parts => ({ ...packageOf([{ name: "KeHoach", xml: plan }]), ...more });
const sharedOut = (parts: Parts): Parts => {
  const rels = parts["xl/_rels/workbook.xml.rels"];
  if (typeof rels !== "string") return parts;
  const text = rels.replace(/<Relationship Id="x2"[^>]*>/, "");
  return { ...parts, "xl/_rels/workbook.xml.rels": text };
};
const TYPES = "[Content_Types].xml";
const changed = (parts: Parts, path: string, from: string | RegExp, to: string): Parts => ({
  ...parts,
  [path]: String(parts[path]).replace(from, to),
});

/** A report with a chart: a sheet, a drawing and a chart, all with relationships. */
const withChart = (): ReportSheet => ({
  ...reportSheet("report", "BaoCao", ["Việc", "Rà soát"]),
  charts: [
    {
      id: "tasks",
      kind: "clustered-column",
      title: "Nhiệm vụ",
      area: { row: 3, column: 0, rows: 10, columns: 4 },
      categories: { row: 0, column: 0, rows: 2, columns: 1 },
      series: [{ title: { row: 0, column: 0 }, values: { row: 0, column: 0, rows: 2, columns: 1 }, color: "1F3864" }],
      format: "0",
    },
  ],
});

const partsOf = (book: XlsxWorkbook): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(book.save())).map(([path, bytes]) => [path, strFromU8(bytes, true)]));

const overrides = (types: string): string[] =>
  Array.from(types.matchAll(/PartName="([^"]*)"/g), ([, name = ""]) => name);

/** What any written package must hold to: one entry for each name, a type for each part, no way that leads nowhere. */
const faultsOf = (parts: Record<string, string>): string[] => {
  const types = parts[TYPES] ?? "";
  const named = overrides(types).map((name) => name.toLowerCase());
  const endings = Array.from(types.matchAll(/Extension="([^"]*)"/g), ([, ending = ""]) => ending.toLowerCase());
  const twice = named.filter((name, index) => named.indexOf(name) !== index).map((name) => `twice: ${name}`);
  const untyped = Object.keys(parts)
    .filter((path) => path !== TYPES && !named.includes(`/${path}`.toLowerCase()))
    .filter((path) => !endings.includes(path.slice(path.lastIndexOf(".") + 1).toLowerCase()))
    .map((path) => `no type: ${path}`);
  return [...twice, ...untyped];
};

const thereAndBack = async (parts: Parts) => {
  const source = openXlsx(zipOf(parts), "a.xlsx");
  const before = partsOf(source);
  await source.write({ sheets: [withChart()], marks: [mark("KeHoach", 1)] });
  const after = partsOf(source);
  const again = openXlsx(source.save(), "a.xlsx");
  const shown = (await again.survey()).map(({ name }) => name);
  await again.clear();
  return { before, after, cleared: partsOf(again), shown };
};

const OVERRIDE = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
const RELATIONSHIP_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";

const utf16 = (text: string, mark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from(`${mark ? "\ufeff" : ""}<?xml version="1.0" encoding="UTF-16"?>${text}`, "utf16le"));

const kinds: [what: string, parts: Parts][] = [
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

describe.each(kinds)("a package with %s", (_, parts) => {
  const whole = sharedOut(parts);
  // The rows' own relationships are named without a part in the small package: that is one of the kinds.
  test("gets the report, holds together, and is as before when it is cleared", async () => {
    const { before, after, cleared, shown } = await thereAndBack(whole);
    expect(shown).toEqual(["KeHoach", "BaoCao"]);
    expect(faultsOf(after)).toEqual([]);
    expect(cleared).toEqual(before);
  });
});

test("new parts take no name that is said of another", async () => {
  const parts = kinds.find(([what]) => what.startsWith("names in the list"))![1];
  const { before, after } = await thereAndBack(sharedOut(parts));
  const added = Object.keys(after).filter((path) => before[path] === undefined);
  expect(added.sort()).toEqual([
    "xl/charts/chart2.xml",
    "xl/drawings/_rels/drawing2.xml.rels",
    "xl/drawings/drawing2.xml",
    "xl/worksheets/_rels/sheet3.xml.rels",
    "xl/worksheets/sheet3.xml",
  ]);
});

test("every sheet has a number of its own, within Excel's limit", async () => {
  const parts = changed(base(), "xl/workbook.xml", 'sheetId="1"', 'sheetId="65534"');
  const { after } = await thereAndBack(sharedOut(parts));
  const ids = Array.from(after["xl/workbook.xml"]!.matchAll(/sheetId="(\d+)"/g), ([, id]) => id);
  expect(ids).toEqual(["65534", "1"]);
});

test("a program that has saved a new styles part since keeps it when the report is cleared", async () => {
  const parts = base();
  delete parts["xl/styles.xml"];
  const book = openXlsx(zipOf(sharedOut(parts)), "a.xlsx");
  await book.write({ sheets: [withChart()], marks: [] });
  const saved = { ...unzipSync(book.save()), "xl/styles.xml": STYLES };
  const again = openXlsx(zipOf(saved), "a.xlsx");
  await again.clear();
  expect(partsOf(again)["xl/styles.xml"]).toBe(STYLES);
});

test("more cell formats than Excel opens are refused, and nothing is written", async () => {
  const xfs = '<xf numFmtId="0"/>'.repeat(65_490);
  const styles = STYLES.replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs count="65490">${xfs}</cellXfs>`);
  const book = openXlsx(zipOf(sharedOut(base({ "xl/styles.xml": styles }))), "a.xlsx");
  const before = book.save();
  await expect(book.write({ sheets: [withChart()], marks: [] })).rejects.toMatchObject({
    code: "unsupported-save",
    details: { why: "too-many-styles" },
  });
  expect(book.save()).toBe(before);
});

describe("a signed workbook", () => {
  const signed = (): Parts =>
    sharedOut({
      ...changed(
        changed(
          base(),
          "_rels/.rels",
          "</Relationships>",
          '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
        ),
        TYPES,
        "</Types>",
        `<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>${OVERRIDE("/_xmlsignatures/sig1.xml", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml")}</Types>`,
      ),
      "_xmlsignatures/origin.sigs": new Uint8Array(0),
      "_xmlsignatures/_rels/origin.sigs.rels": relationships(["r1", "signature", "sig1.xml"]),
      "_xmlsignatures/sig1.xml": "<Signature/>",
    });

  test("a changed copy goes without the signature, and says so", async () => {
    const book = openXlsx(zipOf(signed()), "a.xlsx");
    expect((await book.remarks()).signatureDropped).toBe(false);
    await book.write({ sheets: [withChart()], marks: [] });
    expect((await book.remarks()).signatureDropped).toBe(true);
    const parts = partsOf(book);
    expect(Object.keys(parts).filter((path) => path.includes("signature"))).toEqual([]);
    expect(parts["_rels/.rels"]).not.toContain("origin");
    expect(parts[TYPES]).not.toContain("sig1.xml");
  });

  test("one that is only read keeps it", async () => {
    const book = openXlsx(zipOf(signed()), "a.xlsx");
    await book.survey();
    await book.clear();
    expect(Object.keys(partsOf(book))).toContain("_xmlsignatures/sig1.xml");
  });
});

test("a part that nobody reads and that is damaged is named; one that is sound is not", async () => {
  const file = zipOf(
    sharedOut(base({ "xl/theme/theme1.xml": "<a:theme/>", "xl/media/image1.png": new Uint8Array(900) })),
  );
  const text = Buffer.from(file).toString("latin1");
  const at = text.lastIndexOf("xl/theme/theme1.xml") - 46;
  new DataView(file.buffer, file.byteOffset).setUint32(at + 16, 1, true);
  const book = openXlsx(file, "a.xlsx");
  await book.write({ sheets: [withChart()], marks: [mark("KeHoach", 1)] });
  expect(await book.remarks()).toEqual({ signatureDropped: false, damagedParts: ["xl/theme/theme1.xml"] });
});
