import { crc32 } from "../../src/workbook/xlsx/zip/crc32";
import { ask, fakeTerminal } from "./fake-terminal";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A package of stored parts. */
const zip = (parts: Record<string, string>): Uint8Array => {
  const names = Object.keys(parts);
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const [path, data] = [Buffer.from(name), Buffer.from(parts[name] ?? "")];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from("PK\u0003\u0004"), common, path, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), common, tail, path);
    offset += 30 + path.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
};

const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join("")}</w:p>`;
const document = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;

test("a text in which all holds: 0, and how much was looked at", async () => {
  const terminal = fakeTerminal({ "bc.txt": bytes("Đạt 450/600 hồ sơ (75%)\r\n") });
  expect((await ask(terminal, "proofread", "bc.txt")).code).toBe(0);
  expect(terminal.said.join()).toContain("Đã soát 1 chỗ");
});

test("Word: runs are joined, table rows are lines, deleted words are not read, the footer is", async () => {
  const body =
    paragraph("Đạt 450", "/600 hồ sơ (7", "6%)") +
    `<w:tbl><w:tr><w:tc>${paragraph("Họp ngày 30/02/2024")}</w:tc><w:tc>${paragraph("x")}</w:tc></w:tr></w:tbl>` +
    "<w:p><w:del><w:r><w:delText>ngày 31/4/2024</w:delText></w:r></w:del></w:p>";
  const file = zip({
    "word/document.xml": document(body),
    "word/footer1.xml": `<w:ftr xmlns:w="w">${paragraph("12 + 13 = 26")}</w:ftr>`,
  });
  const { code, json } = await ask(fakeTerminal({ "bc.docx": file }), "proofread", "bc.docx", "--json");
  expect(code).toBe(1);
  expect(json).toMatchObject({
    checked: 3,
    findings: [
      { rule: "wrong-share", line: 1, stated: 76, computed: 75, message: expect.stringContaining("75%") as string },
      { rule: "impossible-date", line: 2, text: "30/02/2024" },
      { rule: "wrong-sum", line: 4, computed: 25 },
    ],
  });
});

test.each([
  ["bc.docx", bytes("không phải Word")],
  ["bc.docx", zip({ "xl/workbook.xml": "<workbook/>" })],
  ["bc.docx", zip({ "word/document.xml": "<w:document><w:body>" })],
  ["bc.docx", zip({ "word/document.xml": document(paragraph("a")) }).slice(0, 60)],
  ["bc.txt", new Uint8Array([0x80, 0x81, 0xff])],
])("%s that cannot be read: 2, a sentence and no trace", async (name, content) => {
  const terminal = fakeTerminal({ [name]: content });
  expect((await ask(terminal, "proofread", name, "--lang", "vi")).code).toBe(2);
  expect(terminal.complained.join()).toMatch(/^"bc\.(?:docx|txt)" (?:không phải tệp Word|bị hỏng)/);
  expect(terminal.complained.join()).not.toContain(" at ");
});

test("in English", async () => {
  const terminal = fakeTerminal({ "bc.txt": bytes("Sáng thứ Hai, ngày 05/3/2024") });
  await ask(terminal, "proofread", "bc.txt", "--lang", "en");
  expect(terminal.said.join()).toContain("this day is a Tuesday");
});

test("against a workbook: its indicators are found by name", async () => {
  const sheet = "Mã;Chỉ tiêu;Mục tiêu;Tử số;Mẫu số\nCT1;Tỷ lệ hồ sơ trực tuyến;≥ 80%;180;200";
  const terminal = fakeTerminal({
    "bc.txt": bytes("Tỷ lệ hồ sơ trực tuyến đạt 92%."),
    "so.csv": bytes(sheet),
  });
  const { code, json } = await ask(terminal, "proofread", "bc.txt", "--with", "so.csv", "--json");
  expect(code).toBe(1);
  expect(json).toMatchObject({ findings: [{ rule: "differs-from-workbook", stated: 92, computed: 90 }] });
});
