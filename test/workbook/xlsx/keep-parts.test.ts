import { strFromU8, strToU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { TrackerError } from "../../../src/core/error";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { parseXml } from "../../../src/workbook/xlsx/xml/parse-xml";
import { mark, reportSheet, textCell } from "../contract";
import { richWorkbook } from "./rich-workbook";
import { fileOf, OFFICE, packageOf, relationships, SHEETML, worksheet, zipOf } from "./small-package";

const report = {
  ...reportSheet("report", "BaoCao", ["BÁO CÁO", "=1+1"]),
  rows: [
    { cells: [{ ...textCell("BÁO CÁO"), style: "title" as const }, null], height: 30 },
    {
      cells: [{ ...textCell("Tới kế hoạch"), style: "link" as const, link: { sheet: "Kế hoạch", cell: "B4" } }],
      height: null,
    },
    { cells: [{ value: { kind: "day" as const, day: "2024-06-30" }, style: "day" as const }], height: null },
    {
      cells: [{ ...textCell("Tới trang sau"), style: "link" as const, link: { sheet: "PhatHien", cell: "A1" } }],
      height: null,
    },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  frozenRows: 1,
  repeatedRows: [0, 0] as [number, number],
  filter: { row: 1, column: 0, rows: 3, columns: 1 },
  landscape: true,
  tabColor: "1F3864",
};
const output = {
  sheets: [report, reportSheet("findings", "PhatHien")],
  marks: [mark("Kế hoạch", 3), mark("Kế hoạch", 4, "due-soon"), mark("Ẩn", 0)],
};

const isText = (path: string) => /\.(?:xml|rels|vml)$/.test(path);

/** XML as text, all else as its bytes. */
const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes, !isText(path))]));

const zipAgain = (parts: Record<string, string>): Uint8Array =>
  zipOf(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text, !isText(path))])));

const written = async (file: Uint8Array, what = output): Promise<Uint8Array> => {
  const book = openXlsx(file, "a.xlsm");
  await book.write(what);
  return book.save();
};
const cleared = async (file: Uint8Array): Promise<Uint8Array> => {
  const book = openXlsx(file, "a.xlsm");
  await book.clear();
  return book.save();
};

const rich = zipOf(richWorkbook());
const before = partsOf(rich);

describe("a macro workbook with all that people keep in theirs", () => {
  test("writing changes only what must change, and adds the report's parts", async () => {
    const after = partsOf(await written(rich));
    const changed = Object.keys(before).filter((path) => after[path] !== before[path]);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet5.xml",
    ]);
    const added = Object.keys(after).filter((path) => before[path] === undefined);
    expect(added).toEqual(["xl/worksheets/sheet6.xml", "xl/worksheets/sheet7.xml"]);
  });

  test("in changed parts nothing of the user's is lost: the old text is there, with ours put in", async () => {
    const after = partsOf(await written(rich));
    for (const path of [
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]) {
      expect(isSubsequence(before[path]!, after[path]!)).toBe(true);
      parseXml(after[path]!, path);
    }
  });

  test("the styles of the user keep their numbers", async () => {
    const list = (xml: string, name: string) =>
      parseXml(xml, "")
        .child(name)!
        .children.map(({ outer }) => outer);
    const after = partsOf(await written(rich))["xl/styles.xml"]!;
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]) {
      const [was, is] = [list(before["xl/styles.xml"]!, name), list(after, name)];
      expect(is.slice(0, was.length)).toEqual(was);
      expect(parseXml(after, "").child(name)!.get("count")).toBe(String(is.length));
    }
  });

  test("highlights stand behind the user's own rules, at their place in the schema's order", async () => {
    const sheet = parseXml(partsOf(await written(rich))["xl/worksheets/sheet1.xml"]!, "");
    const order = sheet.children.map(({ local }) => local);
    expect(order.slice(order.indexOf("phoneticPr"), order.indexOf("dataValidations") + 1)).toEqual([
      "phoneticPr",
      ...Array<string>(4).fill("conditionalFormatting"),
      "dataValidations",
    ]);
    const ours = sheet.all("conditionalFormatting").slice(2);
    expect(
      ours.map((block) => [block.get("sqref"), block.child("cfRule")!.get("priority"), block.child("cfRule")!.text]),
    ).toEqual([
      ["A4:D4", "8", expect.stringContaining("_khcv_overdue")],
      ["A5:D5", "9", expect.stringContaining("_khcv_due_soon")],
    ]);
  });

  test("clearing gives back every part, byte by byte", async () => {
    expect(partsOf(await cleared(await written(rich)))).toEqual(before);
  });

  test("clearing the workbook that is still open gives back the very file", async () => {
    const book = openXlsx(rich, "a.xlsm");
    await book.write(output);
    await book.clear();
    expect(Buffer.compare(book.save(), rich)).toBe(0);
  });

  test("writing twice is writing once, in one go or over saved files", async () => {
    const once = await written(rich);
    const book = openXlsx(rich, "a.xlsm");
    await book.write(output);
    await book.write(output);
    expect(Buffer.compare(book.save(), once)).toBe(0);
    expect(Buffer.compare(await written(once), once)).toBe(0);
  });

  test("what is written, another reader reads", async () => {
    const sheets = await readExcelFile(Buffer.from(await written(rich)));
    const found = sheets.find(({ sheet }) => sheet === "BaoCao")!.data;
    expect(found[0]![0]).toBe("BÁO CÁO");
    expect(found[2]![0]).toEqual(new Date(Date.UTC(2024, 5, 30)));
  });

  test("links lead to the user's sheets and to ours, by quoted names", async () => {
    const xml = partsOf(await written(rich))["xl/worksheets/sheet6.xml"]!;
    const links = parseXml(xml, "").child("hyperlinks")!.all("hyperlink");
    expect(links.map((link) => link.get("location"))).toEqual(["'Kế hoạch'!B4", "'PhatHien'!A1"]);
  });

  test("the protected sheet refuses marks, and nothing is written", async () => {
    const book = openXlsx(rich, "a.xlsm");
    const refused = book.write({ sheets: [report], marks: [mark("Số liệu", 0)] });
    await expect(refused).rejects.toEqual(new TrackerError("sheet-protected", { sheet: "Số liệu" }));
    expect(book.save()).toBe(rich);
  });
});

/** Whether `part` is what is left of `whole` when stretches are cut out of it. */
const isSubsequence = (part: string, whole: string): boolean => {
  let at = 0;
  for (const char of whole) if (char === part[at]) at++;
  return at === part.length;
};

describe("other ways to write the same lists", () => {
  const file = (change: (parts: Record<string, string>) => void) => {
    const parts = {
      ...packageOf([{ name: "Kế hoạch", xml: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }]),
    } as Record<string, string>;
    change(parts);
    return zipOf(parts);
  };
  const small = { sheets: [report], marks: [mark("Kế hoạch", 0)] };
  const insert = (xml: string, before_: string, text: string) => xml.replace(before_, text + before_);

  test.each<[what: string, change: (parts: Record<string, string>) => void]>([
    ["no defined names, no differential formats", () => undefined],
    [
      "an empty list of names",
      (parts) => (parts["xl/workbook.xml"] = insert(parts["xl/workbook.xml"]!, "</workbook>", "<definedNames/>")),
    ],
    [
      "a list of names opened and closed",
      (parts) =>
        (parts["xl/workbook.xml"] = insert(parts["xl/workbook.xml"]!, "</workbook>", "<definedNames></definedNames>")),
    ],
    [
      "empty lists of styles",
      (parts) =>
        (parts["xl/styles.xml"] = insert(
          parts["xl/styles.xml"]!.replace("<fonts", '<numFmts count="0" /><fonts'),
          "</styleSheet>",
          '<dxfs count="0"></dxfs>',
        )),
    ],
    [
      "lists without a count, over several lines",
      (parts) =>
        (parts["xl/styles.xml"] = parts["xl/styles.xml"]!.replaceAll(/ count="\d"/g, "").replaceAll("><", ">\n  <")),
    ],
    [
      "no rows",
      (parts) => (parts["xl/worksheets/sheet1.xml"] = `<worksheet xmlns="${SHEETML}"><sheetData /></worksheet>`),
    ],
    [
      "a prefix on every tag",
      (parts) => {
        for (const path of ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"]) {
          parts[path] = parts[path]!.replaceAll(/<(\/?)(?=[a-z])/gi, "<$1x:").replace(
            `xmlns="${SHEETML}"`,
            `xmlns:x="${SHEETML}"`,
          );
        }
      },
    ],
    [
      "no styles at all",
      (parts) => {
        delete parts["xl/styles.xml"];
        parts["xl/_rels/workbook.xml.rels"] = relationships(["s1", "worksheet", "worksheets/sheet1.xml"]);
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"]!.replace(
          /<Override PartName="\/xl\/styles.xml"[^>]*>/,
          "",
        );
      },
    ],
    [
      "the 1904 date system",
      (parts) =>
        (parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace("<workbookPr ", '<workbookPr date1904="1" ')),
    ],
  ])("%s: read back, then cleared to the byte", async (_, change) => {
    const source = file(change);
    const saved = await written(source, small);
    const [grid] = await openXlsx(saved, "a.xlsx").read([{ sheet: "BaoCao", columns: "all" }]);
    expect([grid!.cell(0, 0), grid!.cell(2, 0)]).toEqual(["BÁO CÁO", { type: "date", day: "2024-06-30", minutes: 0 }]);
    for (const [path, xml] of Object.entries(partsOf(saved))) parseXml(xml, path);
    expect(partsOf(await cleared(saved))).toEqual(partsOf(source));
  });
});

describe("clearing after another program has saved the file", () => {
  /** As Excel might: rules of one area in one block, style numbers changed, tabs moved, a sheet copied and one renamed. */
  const resaved = async (): Promise<Uint8Array> => {
    const parts = partsOf(await written(rich));
    const sheet = parts["xl/worksheets/sheet1.xml"] as string;
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(
      /<conditionalFormatting sqref="A4:D4"><cfRule type="expression" dxfId="\d+"/,
      '<conditionalFormatting sqref="A4:D4"><cfRule type="expression" dxfId="0" priority="2"><formula>TRUE</formula></cfRule><cfRule type="expression" dxfId="5"',
    );
    const book = parts["xl/workbook.xml"] as string;
    const own = /<sheet xmlns:r="[^"]*" name="BaoCao"[^>]*\/>/.exec(book)![0];
    parts["xl/workbook.xml"] = book
      .replace(own, "")
      .replace("<sheets>", `<sheets>${own.replace('name="BaoCao"', 'name="Báo cáo &amp; phụ lục"')}`)
      .replaceAll("'BaoCao'!", "'Báo cáo &amp; phụ lục'!")
      .replaceAll(
        /localSheetId="(\d)"/g,
        (_, place: string) => `localSheetId="${place === "4" ? 0 : Number(place) + (Number(place) < 4 ? 1 : 0)}"`,
      )
      .replace('activeTab="1"', 'activeTab="0"')
      .replace(
        "</definedNames>",
        "<definedName name=\"CuaToi\">'Báo cáo &amp; phụ lục'!$A$1+TyLe</definedName></definedNames>",
      );
    parts["xl/styles.xml"] = (parts["xl/styles.xml"] as string).replace("<numFmts", " <numFmts");
    parts["xl/worksheets/_rels/sheet6.xml.rels"] = relationships(
      ["rId1", "drawing", "../drawings/drawing9.xml"],
      ["rId2", "image", "../media/image1.png"],
    );
    parts["xl/drawings/drawing9.xml"] = "<wsDr/>";
    parts["xl/drawings/_rels/drawing9.xml.rels"] = relationships(["rId1", "chart", "../charts/chart9.xml"]);
    parts["xl/charts/chart9.xml"] = "<chartSpace/>";
    parts["xl/calcChain.xml"] = `<calcChain xmlns="${SHEETML}"><c r="E4" i="1"/><c r="A1" i="10"/></calcChain>`;
    return zipAgain(parts);
  };

  test("our sheets go with all that hangs on them; what is shared stays", async () => {
    const after = partsOf(await cleared(await resaved()));
    const gone = [
      "xl/worksheets/sheet6.xml",
      "xl/worksheets/_rels/sheet6.xml.rels",
      "xl/drawings/drawing9.xml",
      "xl/charts/chart9.xml",
    ];
    for (const path of gone) expect(after[path]).toBeUndefined();
    expect(after["xl/media/image1.png"]).toBe(before["xl/media/image1.png"]);
    // The chain named a cell of the removed sheet; Excel builds it anew.
    expect(after["xl/calcChain.xml"]).toBeUndefined();
    expect(after["[Content_Types].xml"]).not.toMatch(/sheet6|drawing9|chart9|calcChain/);
    expect(after["xl/_rels/workbook.xml.rels"]).not.toMatch(/sheet6|calcChain/);
    expect(Object.values(after).filter((xml) => xml.includes("_khcv_"))).toEqual([]);
  });

  test("tabs, names and views count the sheets that are left; a lost reference says #REF!", async () => {
    const after = partsOf(await cleared(await resaved()));
    const root = parseXml(after["xl/workbook.xml"]!, "");
    expect(root.child("sheets")!.children.map((sheet) => sheet.get("name"))).toEqual([
      "Kế hoạch",
      "Biểu đồ",
      "Số liệu",
      "Ẩn",
    ]);
    expect(
      root.child("definedNames")!.children.map((name) => [name.get("name"), name.get("localSheetId"), name.text]),
    ).toEqual([
      ["_xlnm._FilterDatabase", "0", "'Kế hoạch'!$A$3:$D$9"],
      ["_xlnm.Print_Titles", "0", "'Kế hoạch'!$3:$3"],
      ["Nguồn", "3", "Ẩn!$A$1"],
      ["TyLe", null, "0.3"],
      ["CuaToi", null, "#REF!$A$1+TyLe"],
    ]);
    expect(root.child("bookViews")!.child("workbookView")!.get("activeTab")).toBe("0");
  });

  test("of a block that holds the user's rule too, only ours goes; numbers of styles that changed hands stay", async () => {
    const after = partsOf(await cleared(await resaved()));
    expect(after["xl/worksheets/sheet1.xml"]).toContain(
      '<conditionalFormatting sqref="A4:D4"><cfRule type="expression" dxfId="0" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    );
    expect(after["xl/styles.xml"]!.length).toBeGreaterThan(before["xl/styles.xml"]!.length);
  });

  test("a renamed report is replaced, not doubled, and stays the open tab", async () => {
    const again = openXlsx(await resaved(), "a.xlsm");
    await again.write(output);
    expect((await again.survey()).filter(({ ours }) => ours !== null).map(({ name }) => name)).toEqual([
      "BaoCao",
      "PhatHien",
    ]);
    expect(partsOf(again.save())["xl/workbook.xml"]).toContain('activeTab="4"');
  });
});

test("a copy that the user made of our sheet is theirs to keep, but never input", async () => {
  const parts = partsOf(await written(rich));
  parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
    "</definedNames>",
    '<definedName name="_khcv_sheet_report" localSheetId="2" hidden="1">\'Số liệu\'!$A$1</definedName></definedNames>',
  );
  const book = openXlsx(zipAgain(parts), "a.xlsm");
  expect((await book.survey()).map(({ ours }) => ours)).toEqual([null, "report", null, "report", "findings"]);
  expect((await book.clear()).removed).toEqual(["BaoCao", "PhatHien"]);
});

test.each([
  [
    "a structure-protected workbook",
    "structure-protected",
    (xml: string) => xml.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>'),
  ],
  [
    "a Strict file",
    "strict",
    (xml: string) =>
      xml
        .replaceAll(SHEETML, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  ],
])("%s is read, but not written", async (_, why, change) => {
  const parts = packageOf([{ name: "S", xml: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }]);
  parts["xl/workbook.xml"] = change(parts["xl/workbook.xml"] as string);
  const source = zipOf(parts);
  const book = openXlsx(source, "a.xlsx");
  expect((await book.survey())[0]!.head.cell(0, 0)).toBe(1);
  await expect(book.write({ sheets: [report], marks: [] })).rejects.toMatchObject({
    code: "unsupported-save",
    details: { why },
  });
  expect(book.save()).toBe(source);
});

test("texts longer than a cell holds are cut, and no character is halved", async () => {
  const long = "x".repeat(32_766) + "😀";
  const saved = await written(fileOf([{ name: "S", rows: [[1]] }]), {
    sheets: [reportSheet("report", "R", [long])],
    marks: [],
  });
  const [grid] = await openXlsx(saved, "a.xlsx").read([{ sheet: "R", columns: "all" }]);
  expect(grid!.cell(0, 0)).toBe("x".repeat(32_766));
});
