import { execFileSync } from "node:child_process";
import { chmodSync, linkSync, lstatSync, mkdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { makeSample } from "../../../src/setup/sample/make-sample";
import { newXlsx } from "../../../src/workbook/xlsx/new-xlsx";
import { gridOfRows } from "../../../src/core/table/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { messagesOf } from "../../../src/messages/messages";
import { OfficeFolder, PLAN } from "./office-folder";

let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
  office.put("kh.xlsx", PLAN);
});
afterEach(() => office.remove());

const CASES = "Mã hồ sơ;Ngày trả\nA1;25/9/2026\n";
const OTHER = newXlsx([gridOfRows("Luong", [["Họ tên", "Hệ số"], ["Người A", 3.66]])]); // prettier-ignore

/** Everything in the folder, by name. */
const contents = () => Object.fromEntries(office.names().map((name) => [name, lstatSync(office.at(name)).isFile() ? office.text(name) : ""])); // prettier-ignore

test.each(["vi", "en"] as const)(
  "no reason is told by its code, and Excel is named only where it may be the cause (%s)",
  (language) => {
    const reasons = ["EACCES", "EFBIG", "ENOENT", "ELOOP", "ENOSPC", "EIO", "EXDEV", "no-folder", "read-only", "EBUSY"];
    const said = reasons.map((reason) => messagesOf(language).errors["cannot-write"]({ file: "kq.xlsx", reason }));
    expect(new Set(said).size).toBe(reasons.length);
    for (const text of said) expect(text).not.toMatch(/\bE[A-Z]{3,}|no-folder/);
    expect(said.filter((text) => text.includes("Excel"))).toEqual([said.at(-1)]);
  },
);

describe("an output that is there already, or cannot be: exit 2, one message, nothing changed", () => {
  const cases: [what: string, argv: string[], prepare: () => unknown, message: string][] = [
    ["--docx over the plan", ["report", "./kh.xlsx", "--docx", "./kh.xlsx"], () => undefined, "trùng với tệp gốc"],
    ["--docx over a plan called .docx", ["report", "./a.docx", "--docx", "./a.docx"], () => office.put("a.docx", PLAN), "trùng với tệp gốc"], // prettier-ignore
    ["--docx over -o", ["report", "./kh.xlsx", "-o", "./o.xlsx", "--docx", "./o.xlsx"], () => undefined, "là một"],
    [
      "--docx over the default output",
      ["report", "./kh.xlsx", "--docx", "./kh-bao-cao.xlsx"],
      () => undefined,
      "là một",
    ],
    ["-o over --data", ["report", "./kh.xlsx", "-o", "./hs.xlsx", "--data", "HoSo=./hs.xlsx"], () => office.put("hs.xlsx", OTHER), "trùng với tệp số liệu (--data)"], // prettier-ignore
    ["--docx over --data", ["report", "./kh.xlsx", "--docx", "./hs.csv", "--data", "HoSo=./hs.csv"], () => office.put("hs.csv", CASES), "trùng với tệp số liệu (--data)"], // prettier-ignore
    ["--data for a sheet that is not there and that nothing counts", ["report", "./kh.xlsx", "-o", "./kq.xlsx", "--data", "HoSoo=./hs.csv"], () => office.put("hs.csv", CASES), "Hãy ghi đúng tên trang"], // prettier-ignore
    ["--data twice for one sheet", ["report", "./kh.xlsx", "-o", "./kq.xlsx", "--data", "HoSo=./hs.csv", "--data", "hồ sơ=./hs.csv"], () => office.put("hs.csv", CASES), "tệp thứ hai cho cùng một trang"], // prettier-ignore
    ["-o by another way", ["report", "./kh.xlsx", "-o", "./con/../kh.xlsx"], () => mkdirSync(office.at("con")), "trùng với tệp gốc"], // prettier-ignore
    [
      "-o in other letters",
      ["report", "./kh.xlsx", "-o", "./KH.XLSX"],
      () => undefined,
      "chỉ khác chữ hoa hoặc cách gõ dấu",
    ],
    ["-o in letters of two parts", ["report", "./kế.xlsx", "-o", "./kế.xlsx".normalize("NFD")], () => office.put("kế.xlsx", PLAN), "chỉ khác chữ hoa hoặc cách gõ dấu"], // prettier-ignore
    ["-o by a link to the plan", ["report", "./kh.xlsx", "-o", "./l.xlsx"], () => symlinkSync("kh.xlsx", office.at("l.xlsx")), "trùng với tệp gốc"], // prettier-ignore
    ["-o by a second name of the plan", ["report", "./kh.xlsx", "-o", "./l.xlsx"], () => linkSync(office.at("kh.xlsx"), office.at("l.xlsx")), "trùng với tệp gốc"], // prettier-ignore
    ["the plan read by a link", ["report", "./l.xlsx", "-o", "./kh.xlsx"], () => symlinkSync("kh.xlsx", office.at("l.xlsx")), "trùng với tệp gốc"], // prettier-ignore
    ["-o over another workbook", ["report", "./kh.xlsx", "-o", "./luong.xlsx"], () => office.put("luong.xlsx", OTHER), "không phải kết quả cũ"], // prettier-ignore
    ["-o over a text", ["report", "./kh.xlsx", "-o", "./ghi-chu.xlsx"], () => office.put("ghi-chu.xlsx", "việc cần nhớ"), "không phải kết quả cũ"], // prettier-ignore
    ["-o with the ending of a text", ["report", "./kh.xlsx", "-o", "./ghi-chu.txt"], () => undefined, "đuôi .xlsx"],
    ["-o with the ending of macros", ["report", "./kh.xlsx", "-o", "./kq.xlsm"], () => undefined, "đuôi .xlsx"],
    ["-o without an ending", ["report", "./kh.xlsx", "-o", "./kq"], () => undefined, "đuôi .xlsx"],
    ["--docx with another ending", ["report", "./kh.xlsx", "--docx", "./kq.doc"], () => undefined, "đuôi .docx"],
    ["--docx over a Word file", ["report", "./kh.xlsx", "--docx", "./to-trinh.docx"], () => office.put("to-trinh.docx", "tờ trình"), "không phải kết quả cũ"], // prettier-ignore
    ["-o is a folder", ["report", "./kh.xlsx", "-o", "./thu-muc.xlsx"], () => mkdirSync(office.at("thu-muc.xlsx")), "là một thư mục"], // prettier-ignore
    ["-o is a pipe", ["report", "./kh.xlsx", "-o", "./ong.xlsx"], () => execFileSync("mkfifo", [office.at("ong.xlsx")]), "ống dẫn"], // prettier-ignore
    ["-o is a device", ["report", "./kh.xlsx", "-o", "./null.xlsx"], () => symlinkSync("/dev/null", office.at("null.xlsx")), "thiết bị"], // prettier-ignore
    ["--docx is a pipe", ["report", "./kh.xlsx", "--docx", "./ong.docx"], () => execFileSync("mkfifo", [office.at("ong.docx")]), "ống dẫn"], // prettier-ignore
    ["the plan is a pipe", ["report", "./ong.xlsx", "-o", "./kq.xlsx"], () => execFileSync("mkfifo", [office.at("ong.xlsx")]), "ống dẫn"], // prettier-ignore
    ["--data is a pipe", ["report", "./kh.xlsx", "-o", "./kq.xlsx", "--data", "HoSo=./ong.csv"], () => execFileSync("mkfifo", [office.at("ong.csv")]), "ống dẫn"], // prettier-ignore
    ["-o in no folder", ["report", "./kh.xlsx", "-o", "./khong/co/kq.xlsx"], () => undefined, "không có thư mục"],
    ["--docx in no folder", ["report", "./kh.xlsx", "-o", "./kq.xlsx", "--docx", "./khong/co/kq.docx"], () => undefined, "không có thư mục"], // prettier-ignore
    ["a name of 86 letters with accents", ["report", "./kh.xlsx", "-o", `./${"ế".repeat(86)}.xlsx`], () => undefined, "quá dài"], // prettier-ignore
    ["links that lead round", ["report", "./kh.xlsx", "-o", "./a.xlsx"], () => { symlinkSync("b.xlsx", office.at("a.xlsx")); symlinkSync("a.xlsx", office.at("b.xlsx")); }, "vòng quanh"], // prettier-ignore
    ["clear over another workbook", ["clear", "./kh.xlsx", "-o", "./luong.xlsx"], () => office.put("luong.xlsx", OTHER), "không phải kết quả cũ"], // prettier-ignore
    ["clear over the file itself", ["clear", "./kh.xlsx", "-o", "./kh.xlsx"], () => undefined, "trùng với tệp gốc"],
    ["new over a plan", ["new", "./kh.xlsx"], () => undefined, "Đã có tệp"],
    ["new over a folder", ["new", "./thu-muc.xlsx"], () => mkdirSync(office.at("thu-muc.xlsx")), "là một thư mục"],
    ["new in no folder", ["new", "./khong/co.xlsx"], () => undefined, "không có thư mục"],
    ["new with another ending", ["new", "./mau.xls"], () => undefined, "đuôi .xlsx"],
  ];
  test.each(cases)("%s", async (_what, argv, prepare, message) => {
    prepare();
    const names = office.names();
    const before = argv.some((argument) => argument.includes("ong.") || argument.includes("null.")) ? {} : contents();
    expect(await office.run(...argv)).toBe(2);
    expect(office.complained).toHaveLength(1);
    expect(office.complained[0]).toContain(message);
    expect(office.names()).toEqual(names);
    expect(contents()).toMatchObject(before);
  });
});

const ours = async (name: string) =>
  (await openXlsx(readFileSync(office.at(name)), name).survey()).some(({ ours: id }) => id !== null);

test("with --force what stood there is kept beside, each time under a new name", async () => {
  office.put("luong.xlsx", OTHER);
  office.put("to-trinh.docx", "tờ trình");
  const both = ["report", "./kh.xlsx", "-o", "./luong.xlsx", "--docx", "./to-trinh.docx", "--force"];
  expect(await office.run(...both)).toBe(0);
  expect(office.names()).toEqual(["kh.xlsx", "luong.cu.xlsx", "luong.xlsx", "to-trinh.cu.docx", "to-trinh.docx"]);
  expect(readFileSync(office.at("luong.cu.xlsx"))).toEqual(Buffer.from(OTHER));
  expect(office.complained.join("\n")).toContain("luong.cu.xlsx");
  expect(await ours("luong.xlsx")).toBe(true);
  office.put("luong.xlsx", "lại một tệp khác");
  expect(await office.run(...both)).toBe(0);
  expect(office.text("luong.cu-2.xlsx")).toBe(Buffer.from("lại một tệp khác").toString("latin1"));
  // Nothing of the paper was anybody's but ours.
  expect(office.names().filter((name) => name.endsWith(".docx"))).toEqual(["to-trinh.cu.docx", "to-trinh.docx"]);
});

test("new --force keeps the old file too", async () => {
  expect(await office.run("new", "./kh.xlsx", "--force")).toBe(0);
  expect(readFileSync(office.at("kh.cu.xlsx"))).toEqual(Buffer.from(PLAN));
});

test("an earlier output is replaced, by as many runs as one likes; a paper that nobody has changed too", async () => {
  for (let time = 0; time < 3; time++) {
    expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--docx", "./kq.docx")).toBe(0);
    expect(office.complained).toEqual([]);
  }
  expect(office.names()).toEqual(["kh.xlsx", "kq.docx", "kq.xlsx"]);
});

test("a cleared workbook is written again where it is the same, and not over another", async () => {
  await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx");
  expect(await office.run("clear", "./kq.xlsx", "-o", "./sach.xlsx")).toBe(0);
  expect(await office.run("clear", "./kq.xlsx", "-o", "./sach.xlsx")).toBe(0);
  office.put("khac.xlsx", makeSample());
  expect(await office.run("clear", "./khac.xlsx", "-o", "./sach.xlsx")).toBe(2);
});

describe("an earlier output that cannot be read", () => {
  test.each([
    ["damaged", (bytes: Uint8Array) => bytes.slice(0, bytes.length - 300), "bị hỏng"],
    ["cut in the middle", (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), "bị hỏng"],
    ["with a password", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("EncryptedPackage", "utf16le")]), "có mật khẩu"], // prettier-ignore
  ])("%s: refused, untouched; with --force kept beside", async (_what, spoil, message) => {
    await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx");
    const spoilt = Buffer.from(spoil(readFileSync(office.at("kq.xlsx"))));
    office.put("kq.xlsx", spoilt);
    expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx")).toBe(2);
    expect(office.complained[0]).toContain(message);
    expect(readFileSync(office.at("kq.xlsx"))).toEqual(spoilt);
    expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--force")).toBe(0);
    expect(readFileSync(office.at("kq.cu.xlsx"))).toEqual(spoilt);
  });

  test("a byte wrong within a report sheet is damage, too", async () => {
    await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx");
    const bytes = readFileSync(office.at("kq.xlsx"));
    const name = bytes.indexOf("xl/worksheets/sheet2.xml");
    bytes[name + 400] = bytes[name + 400]! ^ 0xff;
    office.put("kq.xlsx", bytes);
    expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx")).toBe(2);
    expect(office.complained[0]).toContain("bị hỏng");
  });
});

test("a read-only output stays, whoever runs", async () => {
  await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx");
  chmodSync(office.at("kq.xlsx"), 0o444);
  const before = office.text("kq.xlsx");
  office.put("kh.xlsx", makeSample());
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx")).toBe(2);
  expect(office.complained[0]).toContain("chỉ đọc");
  expect(office.text("kq.xlsx")).toBe(before);
});

test("the mode stays, and a link leads on to the new file", async () => {
  mkdirSync(office.at("kho"));
  await office.run("report", "./kh.xlsx", "-o", "./kho/that.xlsx");
  chmodSync(office.at("kho/that.xlsx"), 0o660);
  symlinkSync("kho/that.xlsx", office.at("kq.xlsx"));
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--units")).toBe(0);
  expect(readlinkSync(office.at("kq.xlsx"))).toBe("kho/that.xlsx");
  expect(statSync(office.at("kho/that.xlsx")).mode & 0o777).toBe(0o660);
  const units = (await openXlsx(readFileSync(office.at("kq.xlsx")), "").survey()).map(({ ours: id }) => id);
  expect(units).toContain("unit-1");
});

test("a link that leads nowhere yet: the file comes to stand where it leads", async () => {
  symlinkSync("sau.xlsx", office.at("kq.xlsx"));
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx")).toBe(0);
  expect(await ours("sau.xlsx")).toBe(true);
});

test("a name as long as the disk takes is written", async () => {
  const name = `${"ế".repeat(83)}a.xlsx`;
  expect(await office.run("report", "./kh.xlsx", "-o", `./${name}`)).toBe(0);
  expect(office.names()).toContain(name);
});

describe("what the workbook is decides the ending", () => {
  /** The plan with another content type of its main part. */
  const typed = (type: string): Uint8Array => {
    const parts = unzipSync(PLAN);
    const types = strFromU8(parts["[Content_Types].xml"]!).replace(/application\/vnd\.[^"]*sheet\.main\+xml/, type);
    return zipSync({ ...parts, "[Content_Types].xml": strToU8(types) });
  };
  const typeOf = (name: string): string | undefined =>
    /PartName="\/xl\/workbook\.xml"[^>]*ContentType="([^"]*)"|ContentType="([^"]*)"[^>]*PartName="\/xl\/workbook\.xml"/
      .exec(strFromU8(unzipSync(readFileSync(office.at(name)))["[Content_Types].xml"]!))
      ?.slice(1)
      .find(Boolean);
  const MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  test("a workbook with macros stays one", async () => {
    office.put("macro.xlsm", typed(MACROS));
    expect(await office.run("report", "./macro.xlsm")).toBe(0);
    expect(typeOf("macro-bao-cao.xlsm")).toBe(MACROS);
    expect(await office.run("report", "./macro.xlsm", "-o", "./kq.xlsx")).toBe(2);
    expect(office.complained[0]).toContain(".xlsm");
    expect(await office.run("clear", "./macro-bao-cao.xlsm", "-o", "./kq.xlsx")).toBe(2);
  });

  test.each([
    ["mau.xltx", `${SHEETML}.template.main+xml`, "mau-bao-cao.xlsx", `${SHEETML}.sheet.main+xml`],
    ["mau.xltm", "application/vnd.ms-excel.template.macroEnabled.main+xml", "mau-bao-cao.xlsm", MACROS],
  ])("a template %s becomes a workbook", async (name, type, output, becomes) => {
    office.put(name, typed(type));
    expect(await office.run("report", `./${name}`)).toBe(0);
    expect(typeOf(output)).toBe(becomes);
    expect(await office.run("report", `./${name}`, "-o", `./kq${name.slice(3)}`)).toBe(2);
  });
});
