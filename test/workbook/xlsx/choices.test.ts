import { strFromU8, strToU8, unzipSync } from "fflate";
import { printChoices } from "../../../src/workbook/choices-part";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { mark, reportSheet } from "../contract";
import { fileOf, packageOf, relationships, withXmlParts, worksheet, zipOf } from "./small-package";

const PLAN = packageOf([{ name: "KH", xml: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }]);
const CHOICES = { headings: [{ sheet: "KH", row: 4 }], ignored: ["a"] };
const OURS = printChoices(CHOICES);
const THEIRS = '<ghiChu xmlns="urn:nguoi-dung"><choices xmlns="urn:khac">của tôi</choices></ghiChu>';

const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
const remembered = (xml: string | Uint8Array) =>
  openXlsx(zipOf({ ...withXmlParts(PLAN, [""]), "customXml/item1.xml": xml }), "a.xlsx").remembered();
const utf16 = (text: string) =>
  new Uint8Array([
    0xff,
    0xfe,
    ...Array.from(text, (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]).flat(),
  ]);

describe("what a workbook remembers, read from its file", () => {
  const json = JSON.stringify(CHOICES);
  const cases: [what: string, xml: string | Uint8Array, expected: unknown][] = [
    ["as the software writes it", OURS, CHOICES],
    [
      "saved again with a declaration and other marks",
      `<?xml version="1.0"?>\r\n${OURS.replaceAll('"headings"', "&quot;headings&#34;")}\n`,
      CHOICES,
    ],
    ["saved again with a prefix", `<k:choices xmlns:k="urn:plan-tracker:choices:1">${json}</k:choices>`, CHOICES],
    ["in UTF-16", utf16(OURS), CHOICES],
    ["somebody else's part", THEIRS, null],
    ["of another namespace", OURS.replace("urn:plan-tracker", "urn:other"), null],
    ["no JSON", OURS.replace("{", "{{"), null],
    ["with elements in it", OURS.replace("{", "<b/>{"), null],
    ["not closed", OURS.replace("</choices>", ""), null],
    ["no text at all", new Uint8Array([...strToU8(OURS), 0xc3]), null],
    ["larger than any user's choices", printChoices(["x".repeat(2_100_000)]), null],
    ["empty", "", null],
  ];
  test.each(cases)("%s", async (_, xml, expected) => expect(await remembered(xml)).toEqual(expected));

  test("two of them say nothing, for nobody knows which counts", async () =>
    expect(await openXlsx(zipOf(withXmlParts(PLAN, [OURS, OURS])), "a.xlsx").remembered()).toBeNull());

  test("a way to a part that is not there, and one that hangs at the package", async () => {
    const lost = { ...withXmlParts(PLAN, [OURS]) };
    delete lost["customXml/item1.xml"];
    expect(await openXlsx(zipOf(lost), "a.xlsx").remembered()).toBeNull();
    const root = relationships(["r1", "officeDocument", "xl/workbook.xml"], ["r2", "customXml", "customXml/item1.xml"]);
    const atRoot = { ...PLAN, "_rels/.rels": root, "customXml/item1.xml": OURS };
    expect(await openXlsx(zipOf(atRoot), "a.xlsx").remembered()).toEqual(CHOICES);
  });
});

describe("cleared whole", () => {
  const cleared = async (file: Uint8Array, choices = false) => {
    const book = openXlsx(file, "a.xlsx");
    await book.clear({ choices });
    return book.save();
  };

  test("every part is what it was before the choices came, byte for byte; the user's parts stay", async () => {
    const before = withXmlParts(PLAN, [THEIRS]);
    const after = withXmlParts(PLAN, [THEIRS, OURS]);
    expect(partsOf(await cleared(zipOf(after)))).toEqual(partsOf(zipOf(before)));
  });

  test("with a report in it, too", async () => {
    const book = openXlsx(zipOf(withXmlParts(PLAN, [OURS])), "a.xlsx");
    await book.write({ sheets: [reportSheet("report", "BaoCao")], marks: [mark("KH", 0)] });
    expect(partsOf(await cleared(book.save()))).toEqual(partsOf(zipOf(PLAN)));
  });

  test("two of them and one at the package go as well", async () => {
    expect(partsOf(await cleared(zipOf(withXmlParts(PLAN, [OURS, OURS]))))).toEqual(partsOf(zipOf(PLAN)));
    const root = relationships(["r1", "officeDocument", "xl/workbook.xml"], ["r2", "customXml", "customXml/item1.xml"]);
    const atRoot = { ...PLAN, "_rels/.rels": root, "customXml/item1.xml": OURS };
    expect(partsOf(await cleared(zipOf(atRoot)))).toEqual(partsOf(zipOf(PLAN)));
  });

  test("where the choices are to stay, or there are none, the file is the very same", async () => {
    const kept = zipOf(withXmlParts(PLAN, [OURS]));
    expect(await cleared(kept, true)).toBe(kept);
    const plain = fileOf([{ name: "KH", rows: [["x"]] }]);
    expect(await cleared(plain)).toBe(plain);
  });
});
