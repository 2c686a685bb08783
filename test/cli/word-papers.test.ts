import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { makeSample } from "../../src/setup/sample/make-sample";
import { ask, fakeTerminal } from "./fake-terminal";

const textOf = (bytes: Uint8Array | undefined): string =>
  strFromU8(unzipSync(bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array())
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]*>/g, "");

const withText = (docx: Uint8Array, from: string, to: string): Uint8Array => {
  const parts = unzipSync(docx);
  return zipSync({
    ...parts,
    "word/document.xml": strToU8(strFromU8(parts["word/document.xml"]!).replace(from, to)),
  });
};

test.each([
  ["report", "BÁO CÁO"],
  ["remedy", "KẾ HOẠCH"],
])("the %s template is made, and filled as it is", async (kind, title) => {
  // prettier-ignore
  const terminal = fakeTerminal({ "kh.xlsx": makeSample() });
  expect((await ask(terminal, "template", kind, "mau.docx")).code).toBe(0);
  expect(textOf(terminal.disk.get("mau.docx"))).toContain("{cơ quan|hoa}");
  expect(
    (await ask(terminal, "report", "kh.xlsx", "-o", "r.xlsx", "--template", "mau.docx", "--docx", "r.docx")).code,
  ).toBe(0);
  const text = textOf(terminal.disk.get("r.docx"));
  expect(text).toContain(title);
  expect(text).toContain("SỞ MẪU TỈNH AN BÌNH");
  expect(text).not.toMatch(/[{}]|\[\[|\]\]/);
});

test("--kind names the template too; a kind that there is none of is refused", async () => {
  const terminal = fakeTerminal();
  expect((await ask(terminal, "template", "mau.docx", "--kind", "remedy")).code).toBe(0);
  expect(textOf(terminal.disk.get("mau.docx"))).toContain("{#khắc phục}");
  expect((await ask(terminal, "template", "poster", "x.docx")).code).toBe(2);
  expect(terminal.disk.has("x.docx")).toBe(false);
});

test("an unknown placeholder is named, and neither Word file nor workbook is written", async () => {
  const terminal = fakeTerminal({ "kh.xlsx": makeSample() });
  await ask(terminal, "template", "mau.docx");
  terminal.disk.set("mau.docx", withText(terminal.disk.get("mau.docx")!, "{kỳ|thường}", "{kì báo cáo}"));
  const { code } = await ask(
    terminal,
    "report",
    "kh.xlsx",
    "-o",
    "r.xlsx",
    "--template",
    "mau.docx",
    "--docx",
    "r.docx",
  );
  expect(code).toBe(2);
  expect(terminal.complained.at(-1)).toContain("{kì báo cáo}");
  expect([...terminal.disk.keys()].sort()).toEqual(["kh.xlsx", "mau.docx"]);
});

test("a template needs --docx, and is no output", async () => {
  const terminal = fakeTerminal({ "kh.xlsx": makeSample() });
  await ask(terminal, "template", "mau.docx");
  expect((await ask(terminal, "report", "kh.xlsx", "-o", "r.xlsx", "--template", "mau.docx")).code).toBe(2);
  const over = ["report", "kh.xlsx", "-o", "r.xlsx", "--template", "mau.docx", "--docx", "mau.docx"];
  expect((await ask(terminal, ...over)).code).toBe(2);
});

test("the remedy plan is a document of its own: parts A to C, each criterion with cause, remedy, unit and day", async () => {
  const terminal = fakeTerminal({ "kh.xlsx": makeSample() });
  expect((await ask(terminal, "report", "kh.xlsx", "-o", "r.xlsx", "--remedy", "kp.docx")).code).toBe(0);
  const text = textOf(terminal.disk.get("kp.docx"));
  for (const part of [
    "KẾ HOẠCH",
    "/KH-SM",
    "A. MỤC ĐÍCH",
    "B. KẾT QUẢ",
    "C. TỔ CHỨC",
    "1. Tiêu chí I.1",
    "- Nguyên nhân: ",
    "- Giải pháp khắc phục: ",
    "/.",
  ])
    // prettier-ignore
    expect(text).toContain(part);
  // The words of the rule, never cells or letters.
  expect(text).toContain("Kết quả: 233/236 hồ sơ (98,73%). Theo quy định: “từ 95% - dưới 99%: 3 điểm”.");
  expect(text).not.toMatch(/ô [A-Z]\d/);
});

test("without criteria there is no remedy plan, and nothing is written", async () => {
  const terminal = fakeTerminal({ "kh.csv": strToU8("STT,Nội dung,Đơn vị chủ trì,Thời hạn\n1,Giao ban,Văn phòng,Quý I/2026\n") }); // prettier-ignore
  expect((await ask(terminal, "report", "kh.csv", "-o", "r.xlsx", "--remedy", "kp.docx")).code).toBe(2);
  expect([...terminal.disk.keys()]).toEqual(["kh.csv"]);
});
