import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook";
import { mark } from "../contract";
import { base, changed, kinds, OVERRIDE, sharedOut, TYPES, withChart } from "./package-kinds";
import { type Parts, relationships, STYLES, zipOf } from "./small-package";

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
