import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeReport } from "../../../src/actions/write-report";
import { gridOfRows } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { newXlsx } from "../../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { openHost } from "../../excel-host/open-host";
import { hostOfXlsx, xlsxOfHost } from "../../excel-host/xlsx-bridge";
import { OfficeFolder, PLAN } from "./office-folder";

let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
  office.put("kh.xlsx", PLAN);
});
afterEach(() => office.remove());

/** The folder's earlier output after a person has worked in it: its parts edited as text. */
const edit = (changes: (parts: Record<string, string>) => Record<string, string>): void => {
  const packed = unzipSync(readFileSync(office.at("kq.xlsx")));
  const parts = Object.fromEntries(Object.entries(packed).map(([name, part]) => [name, strFromU8(part)]));
  const all = { ...parts, ...changes(parts) };
  office.put("kq.xlsx", zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, strToU8(part)]))));
};

/** The part of a sheet by its name. */
const partOf = (parts: Record<string, string>, sheet: string): string => {
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]*)"`).exec(parts["xl/workbook.xml"]!)![1]!;
  const tag = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(parts["xl/_rels/workbook.xml.rels"]!)![0];
  return `xl/${/Target="([^"]*)"/.exec(tag)![1]!.replace(/^\/xl\//, "")}`;
};

const inline = (cell: string, text: string) => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A new row behind all others of a sheet. */
const addRow = (sheet: string, text: string) => (parts: Record<string, string>) => {
  const part = partOf(parts, sheet);
  return { [part]: parts[part]!.replace("</sheetData>", `<row r="900">${inline("C900", text)}</row></sheetData>`) };
};
/** A text right of every row of a sheet. */
const addColumn = (sheet: string, text: string) => (parts: Record<string, string>) => {
  const part = partOf(parts, sheet);
  const filled = parts[part]!.replace(/<row r="(\d+)"[^>]*>(?:(?!<\/row>)[^])*(?=<\/row>)/g, (row, number) => row + inline(`T${number}`, text)); // prettier-ignore
  return { [part]: filled };
};
const replaceText = (sheet: string, from: string, to: string) => (parts: Record<string, string>) => {
  const part = partOf(parts, sheet);
  const holder = parts[part]!.includes(from) ? part : "xl/sharedStrings.xml";
  expect(parts[holder]).toContain(from);
  return { [holder]: parts[holder]!.replace(from, to) };
};

/** As LibreOffice leaves a sheet of which a row was deleted: it claims all rows that a sheet can have, and ends with an empty one. */
const claimAllRows = (sheet: string, change: Parameters<typeof edit>[0]) => (parts: Record<string, string>) => {
  const part = partOf(parts, sheet);
  const changed = { ...parts, ...change(parts) };
  const claiming = changed[part]!.replace(/(<dimension ref="A1:[A-Z]+)\d+/, "$11048576");
  expect(claiming).not.toBe(changed[part]);
  return { ...changed, [part]: claiming.replace("</sheetData>", '<row r="1048576" ht="12.8"/></sheetData>') };
};

/** Without the headings of the table in which a text was typed. */
const deleteHeadings =
  (sheet: string, text: string, then: Parameters<typeof edit>[0]) => (parts: Record<string, string>) => {
    const changed = { ...parts, ...then(parts) };
    const part = partOf(changed, sheet);
    const rows = changed[part]!.split("<row ");
    const typed = rows.findIndex((row) => row.includes(text));
    const at = rows.findLastIndex((row, index) => index < typed && row.includes("Ghi chú của văn phòng"));
    expect(at).toBeGreaterThan(0);
    rows[at] = `r="700">${rows[at]!.slice(rows[at]!.indexOf("</row>"))}`;
    return { ...changed, [part]: rows.join("<row ") };
  };

/** Right of the first row that is headed with a column for remarks. */
const addHeading = (sheet: string, text: string) => (parts: Record<string, string>) => {
  const part = partOf(parts, sheet);
  const rows = parts[part]!.split("<row ");
  const at = rows.findIndex((row) => row.includes("Ghi chú của văn phòng"));
  rows[at] = rows[at]!.replace("</row>", `${inline(`T${parseInt(rows[at]!.slice(3))}`, text)}</row>`);
  expect(rows[at]).toContain(text);
  return { [part]: rows.join("<row ") };
};

/** Right behind the rows of a sheet. */
const addTail = (sheet: string, xml: string) => (parts: Record<string, string>) => {
  const part = partOf(parts, sheet);
  return { [part]: parts[part]!.replace("</sheetData>", `</sheetData>${xml}`) };
};

/** Beside a sheet that has no relationships: a part of the given kind. */
const addBeside = (sheet: string, type: string, name: string, xml: string) => (parts: Record<string, string>) => {
  const part = partOf(parts, sheet);
  const rels = part.replace("worksheets/", "worksheets/_rels/").concat(".rels");
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = `<Relationship Id="rIdNew" Type="${office}/${type}" Target="/${name}"/>`;
  const old = parts[rels] ?? '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'; // prettier-ignore
  return { [name]: xml, [rels]: old.replace("</Relationships>", `${relation}</Relationships>`) };
};

const addSheet = (parts: Record<string, string>): Record<string, string> => ({
  "xl/worksheets/sheet99.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${inline("A1", "tính riêng")}</row></sheetData></worksheet>`,
  "xl/workbook.xml": parts["xl/workbook.xml"]!.replace(
    "</sheets>",
    '<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="Tinh rieng" sheetId="99" r:id="rId99"/></sheets>',
  ),
  "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace(
    "</Relationships>",
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
  ),
});

const DRAWING = '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>';
const COMMENTS = '<comments xmlns="s"><commentList><comment ref="B3" authorId="0"><text><r><t>hỏi lại chị Hoa</t></r></text></comment></commentList></comments>'; // prettier-ignore

const report = (...more: string[]) => office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", ...more);

describe("what a person has added to an earlier output stops the next report, which names it; --force keeps the file", () => {
  const cases: [what: string, change: Parameters<typeof edit>[0], named: string[]][] = [
    ["a sheet", addSheet, ['"Tinh rieng"']],
    ["an edit in the plan", replaceText("Ke hoach", "Văn phòng", "Văn phòng Sở"), ['"Ke hoach"', "dòng 3"]],
    ["a row in the plan", addRow("Ke hoach", "việc mới"), ['"Ke hoach"', "dòng 900"]],
    ["a text beside the report's tables", addRow("BaoCao", "xem lại"), ['"BaoCao"', "dòng 900"]],
    ["a text on the sheet of findings", addRow("KiemTra", "đã sửa xong"), ['"KiemTra"', "dòng 900"]],
    ["a text, in LibreOffice, where a row was deleted too", claimAllRows("BaoCao", addRow("BaoCao", "gọi lại sau")), ['"BaoCao"', "dòng 900"]], // prettier-ignore
    ["an edit in the plan, in LibreOffice, where a row was deleted too", claimAllRows("Ke hoach", addRow("Ke hoach", "việc thêm")), ['"Ke hoach"', "dòng 900"]], // prettier-ignore
    ["a remark whose table has lost its headings", deleteHeadings("BaoCao", "đã đôn đốc", (parts) => typeRemark("đã đôn đốc")(parts)), ['"BaoCao"', "dòng"]], // prettier-ignore
    ["the topic of a paragraph", replaceText("DuThao", ">Phản ánh, kiến nghị<", ">Kiến nghị của dân<"), ['"DuThao"', "dòng"]], // prettier-ignore
    ["a text beside a figure of the history", addColumn("LichSu", "số của chị Hoa"), ['"LichSu"', "dòng"]],
    ["a number beside a figure of the history", (parts) => {
      const part = partOf(parts, "LichSu");
      return { [part]: parts[part]!.replace(/<row r="5"[^]*?(?=<\/row>)/, '$&<c r="F5"><v>777</v></c>') };
    }, ['"LichSu"', "dòng 5"]], // prettier-ignore
    ["a column of notes", addColumn("BaoCao", "chuyển chị Hoa"), ['"BaoCao"', "dòng khác"]],
    ["a heading of a column of one's own, with nothing under it yet", addHeading("BaoCao", "Người xử lý"), ['"BaoCao"', "dòng"]], // prettier-ignore
    ["a comment", addBeside("Ke hoach", "comments", "xl/comments9.xml", COMMENTS), ['"Ke hoach"', "1 nhận xét"]],
    ["a list of choices", addTail("Ke hoach", '<dataValidations count="1"><dataValidation type="list" sqref="D2:D4"><formula1>"Cao,Thấp"</formula1></dataValidation></dataValidations>'), ['"Ke hoach"', "danh sách chọn", "3 ô"]], // prettier-ignore
    ["a conditional format", addTail("Ke hoach", '<conditionalFormatting sqref="A2 C2:C4"><cfRule type="expression" dxfId="0" priority="99"><formula>$C2=1</formula></cfRule></conditionalFormatting>'), ['"Ke hoach"', "định dạng có điều kiện", "4 ô"]], // prettier-ignore
    ["a picture", addBeside("Ke hoach", "drawing", "xl/drawings/drawing9.xml", DRAWING), ['"Ke hoach"', "1 biểu đồ"]],
  ];
  test.each(cases)("%s", async (_what, change, named) => {
    await report();
    edit(change);
    const before = office.text("kq.xlsx");
    expect(await report()).toBe(2);
    for (const words of named) expect(office.complained.join("\n")).toContain(words);
    expect(office.text("kq.xlsx")).toBe(before);
    expect(await report("--force")).toBe(0);
    expect(office.text("kq.cu.xlsx")).toBe(before);
    expect(await report()).toBe(0);
    expect(office.names()).toEqual(["kh.xlsx", "kq.cu.xlsx", "kq.xlsx"]);
  });
});

/** Types into the first cell of the report that is there for remarks. */
const typeRemark = (text: string) => (parts: Record<string, string>) => {
  const part = partOf(parts, "BaoCao");
  const rows = parts[part]!.split("<row ");
  const at = rows.findIndex((row) => row.includes(">Sửa quy chế") && !row.includes("Ghi chú của văn phòng"));
  rows[at] = rows[at]!.replace(/<c r="(L\d+)"([^>]*)\/>/, `<c r="$1"$2 t="inlineStr"><is><t>${text}</t></is></c>`);
  expect(rows[at]).toContain(text);
  return { [part]: rows.join("<row ") };
};

test("a plan that is formatted far below its last row is looked through like any other", async () => {
  const parts = Object.entries(unzipSync(PLAN)).map(([name, part]) => [name, strFromU8(part)] as const);
  const sheet = parts.find(([name]) => name.startsWith("xl/worksheets/"))![0];
  const long = (xml: string) =>
    xml
      .replace(/<dimension[^>]*>/, "")
      .replace("<sheetData>", '<dimension ref="A1:E6000"/><sheetData>')
      .replace("</sheetData>", '<row r="6000" ht="15" customHeight="1"/></sheetData>');
  const formatted = parts.map(([name, xml]) => [name, strToU8(name === sheet ? long(xml) : xml)] as const);
  office.put("kh.xlsx", zipSync(Object.fromEntries(formatted)));
  await report();
  edit(addRow("Ke hoach", "việc mới"));
  expect(await report()).toBe(2);
  expect(office.complained.join()).toContain("dòng 900");
});

describe("what stops no report", () => {
  const cases: [what: string, change: Parameters<typeof edit>[0]][] = [
    ["nothing", () => ({})],
    ["a remark", typeRemark("đã nhắc")],
    ["a reworded heading", replaceText("BaoCao", ">Ghi chú của văn phòng<", ">Ý kiến<")],
    ["a renamed sheet", (parts) => ({ "xl/workbook.xml": parts["xl/workbook.xml"]!.replaceAll("BaoCao", "Thang 9") })],
    ["accents and spaces written otherwise", replaceText("Ke hoach", "Sửa quy chế tiếp dân", "Sửa quy chế  tiếp dân".normalize("NFD"))], // prettier-ignore
    ["a row of the report deleted", (parts) => {
      const part = partOf(parts, "BaoCao");
      return { [part]: parts[part]!.replace(/<row r="5"[^]*?<\/row>/, "") };
    }], // prettier-ignore
  ];
  test.each(cases)("%s", async (_what, change) => {
    await report();
    edit(change);
    expect(await report()).toBe(0);
    expect(office.names()).toEqual(["kh.xlsx", "kq.xlsx"]);
  });

  test("changes of the plan that it is made from", async () => {
    await report();
    office.put("kh.xlsx", newXlsx([gridOfRows("Ke hoach", [["Nội dung công việc", "Thời hạn"], ["Việc khác", "Quý I/2026"]])])); // prettier-ignore
    expect(await report()).toBe(0);
    expect(office.names()).toEqual(["kh.xlsx", "kq.xlsx"]);
  });

  test("a report that Excel's pane has written anew in it", async () => {
    await report();
    const host = await hostOfXlsx(readFileSync(office.at("kq.xlsx")));
    await writeReport(openHost(host), { today: "2026-10-31", asOf: "2026-10-31" }, messagesOf("vi"));
    office.put("kq.xlsx", xlsxOfHost(host));
    expect(await report()).toBe(0);
    // What may have been typed beside its tables is kept.
    expect(office.names()).toEqual(["kh.xlsx", "kq.cu.xlsx", "kq.xlsx"]);
  });
});

describe("an output of version 0.1, which has no record of what was written", () => {
  const fixture = (name: string) => readFileSync(path.join(__dirname, "../../fixtures/v0.1", name));
  beforeEach(() => {
    office.put("kh.xlsx", fixture("source.xlsx"));
    office.put("kq.xlsx", fixture("by-file.xlsx"));
  });

  test.each<[string, Parameters<typeof edit>[0]]>([
    ["a row of the plan differs", replaceText("Viec", "Kiểm kê tài sản", "Kiểm kê toàn bộ tài sản")],
    ["a text stands beside the report's tables", addRow("BaoCao", "xem lại")],
    ["nothing differs", () => ({})],
  ])("is kept beside, for nobody can tell what was added: %s", async (_what, change) => {
    edit(change);
    const before = office.text("kq.xlsx");
    expect(await report()).toBe(0);
    expect(office.text("kq.cu.xlsx")).toBe(before);
    expect(office.complained.join()).toContain("kq.cu.xlsx");
    expect(await report()).toBe(0);
    expect(office.names()).toEqual(["kh.xlsx", "kq.cu.xlsx", "kq.xlsx"]);
  });

  test("stays where it has a sheet more", async () => {
    edit(addSheet);
    expect(await report()).toBe(2);
    expect(office.complained[0]).toContain("Tinh rieng");
  });
});

test("a remark on what is in no table this time is kept at the end, which is said", async () => {
  await report();
  edit(typeRemark("đã nhắc"));
  const done = gridOfRows("Ke hoach", [
    ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện", "Tình trạng"],
    [1, "Sửa quy chế tiếp dân", "Văn phòng", "Trước ngày 01/3/2026", "Đã hoàn thành"],
  ]);
  office.put("kh.xlsx", newXlsx([done]));
  expect(await report()).toBe(0);
  expect(office.complained).toEqual([
    expect.stringMatching(/^1 ghi chú của nội dung không nằm .*Sửa quy chế tiếp dân/),
  ]);
});

test("clear over an output into which somebody has typed stops", async () => {
  await report();
  edit(typeRemark("đã nhắc"));
  expect(await office.run("clear", "./kh.xlsx", "-o", "./kq.xlsx")).toBe(2);
  expect(office.complained[0]).toContain("BaoCao");
});

test("cleared, nothing is left of the record", async () => {
  await report();
  await office.run("clear", "./kq.xlsx", "-o", "./sach.xlsx", "--all");
  const names = (bytes: Uint8Array) => /<definedName\b/.exec(strFromU8(unzipSync(bytes)["xl/workbook.xml"]!));
  expect(names(readFileSync(office.at("sach.xlsx")))).toBeNull();
  expect(openXlsx(readFileSync(office.at("kq.xlsx")), "").record()).toMatch(/^v2;[\w;|.-]+$/);
});
