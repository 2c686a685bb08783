import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { paperState, sealPaper } from "../../../src/cli/outputs/paper-seal";
import { OfficeFolder, PLAN } from "./office-folder";

let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
  office.put("kh.xlsx", PLAN);
});
afterEach(() => office.remove());

/** The same Word file with a part of it changed, as Word would save it: its properties written anew. */
const saved = (bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  const properties = strFromU8(parts["docProps/custom.xml"]!).replaceAll("vt:", "v:").replace("xmlns:vt", "xmlns:v");
  return zipSync({
    ...parts,
    "docProps/custom.xml": strToU8(properties),
    [part]: strToU8(change(strFromU8(parts[part]!))),
  });
};

test.each<[string, string, (xml: string) => string]>([
  ["a word was added", "word/document.xml", (xml) => xml.replace("</w:t>", " (đã duyệt)</w:t>")],
  ["only the looks were changed", "word/styles.xml", (xml) => `${xml}<!-- -->`],
  ["it was saved by somebody", "docProps/core.xml", (xml) => xml.replace(/<cp:lastModifiedBy>[^<]*/, "<cp:lastModifiedBy>An")], // prettier-ignore
])("a paper to which %s is not replaced; --force keeps it", async (_what, part, change) => {
  await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--docx", "./kq.docx");
  office.put("kq.docx", saved(readFileSync(office.at("kq.docx")), part, change));
  const before = office.text("kq.docx");
  const workbook = office.text("kq.xlsx");
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--docx", "./kq.docx", "--units")).toBe(2);
  expect(office.complained[0]).toContain("đã có người sửa");
  expect([office.text("kq.docx"), office.text("kq.xlsx")]).toEqual([before, workbook]);
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--docx", "./kq.docx", "--force")).toBe(0);
  expect(office.text("kq.cu.docx")).toBe(before);
});

const minimal = zipSync({
  "[Content_Types].xml": strToU8("<Types></Types>"),
  "_rels/.rels": strToU8("<Relationships></Relationships>"),
  "word/document.xml": strToU8("<w:document/>"),
});

test("a paper made from an office's own template bears the mark, with all that leads to it", () => {
  const sealed = sealPaper(".docx", minimal);
  const parts = unzipSync(sealed);
  expect(paperState(".docx", sealed)).toBe("as-written");
  expect(strFromU8(parts["[Content_Types].xml"]!)).toContain("/docProps/custom.xml");
  expect(strFromU8(parts["_rels/.rels"]!)).toContain("docProps/custom.xml");
  expect(paperState(".docx", sealPaper(".docx", sealed))).toBe("as-written");
  expect(paperState(".docx", minimal)).toBe("foreign");
  expect(paperState(".docx", strToU8("không phải Word"))).toBe("foreign");
});

test("the office's own properties stay beside the mark", () => {
  const own = '<Properties xmlns="p" xmlns:vt="v"><property fmtid="{0}" pid="7" name="So"><vt:lpwstr>12</vt:lpwstr></property></Properties>'; // prettier-ignore
  const sealed = sealPaper(".docx", zipSync({ ...unzipSync(minimal), "docProps/custom.xml": strToU8(own) }));
  const properties = strFromU8(unzipSync(sealed)["docProps/custom.xml"]!);
  expect(properties).toContain('name="So"');
  expect(properties).toContain('pid="8"');
  expect(paperState(".docx", sealed)).toBe("as-written");
});

test("a calendar bears a line of its own", () => {
  const calendar = strToU8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n");
  const sealed = sealPaper(".ics", calendar);
  expect(strFromU8(sealed)).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nX-PLAN-TRACKER-SEAL:[0-9a-f]{32}\r\n [0-9a-f]{32}\r\nEND:VCALENDAR\r\n$/); // prettier-ignore
  expect(paperState(".ics", sealed)).toBe("as-written");
  expect(paperState(".ics", strToU8(strFromU8(sealed).replace("2.0", "2.1")))).toBe("changed");
  expect(paperState(".ics", calendar)).toBe("foreign");
});

test("report --ics writes a calendar for each unit into a folder, made where it is missing", async () => {
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--ics", "./lich/")).toBe(0);
  expect(office.said.at(-1)).toContain("2 tệp, 2 thời hạn");
  expect(readdirSync(office.at("lich")).sort()).toEqual(["Phòng Tài vụ.ics", "Văn phòng.ics"]);
  const written = readFileSync(office.at("lich/Văn phòng.ics"));
  expect(paperState(".ics", written)).toBe("as-written");
  expect(strFromU8(written)).toContain("DTSTAMP:20261120T000000Z\r\nDTSTART;VALUE=DATE:20260228\r\n");
  const lines = strFromU8(written).split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--ics", "./lich")).toBe(0);
  expect(readFileSync(office.at("lich/Văn phòng.ics"))).toEqual(written);
});

test("a calendar of a unit that has no due date now is named, one that is not ours is not", async () => {
  await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--ics", "./lich");
  office.put("lich/Phòng cũ.ics", readFileSync(office.at("lich/Văn phòng.ics")));
  office.put("lich/Của tôi.ics", strToU8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"));
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--ics", "./lich")).toBe(0);
  const said = office.complained.join("\n");
  expect(said).toContain("còn 1 tệp lịch của lần trước");
  expect(said).toContain("Phòng cũ.ics");
  expect(said).not.toContain("Của tôi.ics");
});

test("a calendar that somebody has changed is not replaced, and nothing else is written; --force keeps it", async () => {
  await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--ics", "./lich");
  const place = office.at("lich/Văn phòng.ics");
  const own = strFromU8(readFileSync(place)).replace("SUMMARY:", "SUMMARY:Gấp ");
  office.put("lich/Văn phòng.ics", strToU8(own));
  const workbook = office.text("kq.xlsx");
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--ics", "./lich", "--units")).toBe(2);
  expect(strFromU8(readFileSync(place))).toBe(own);
  expect(office.text("kq.xlsx")).toBe(workbook);
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--ics", "./lich", "--force")).toBe(0);
  expect(strFromU8(readFileSync(office.at("lich/Văn phòng.cu.ics")))).toBe(own);
});

test("report --letters writes a letter for each unit with something late or near; both kinds may share a folder", async () => {
  const call = ["report", "./kh.xlsx", "-o", "./kq.xlsx", "--ics", "./gui", "--letters", "./gui/"];
  expect(await office.run(...call)).toBe(0);
  expect(office.said.at(-1)).toContain('gui": 1 tệp.');
  expect(readdirSync(office.at("gui")).sort()).toEqual(["Phòng Tài vụ.ics", "Văn phòng.docx", "Văn phòng.ics"]);
  const written = readFileSync(office.at("gui/Văn phòng.docx"));
  expect(paperState(".docx", written)).toBe("as-written");
  office.put("gui/Phòng cũ.docx", written);
  office.put("gui/Của tôi.docx", minimal);
  expect(await office.run(...call)).toBe(0);
  const said = office.complained.join("\n");
  expect(said).toContain("còn 1 tệp thư của lần trước");
  expect(said).toContain("Phòng cũ.docx");
  expect(said).not.toContain("Của tôi.docx");
});

test("a letter that somebody has written in is not replaced", async () => {
  const call = ["report", "./kh.xlsx", "-o", "./kq.xlsx", "--letters", "./thu"];
  await office.run(...call);
  const own = saved(readFileSync(office.at("thu/Văn phòng.docx")), "word/document.xml", (xml) =>
    xml.replace("</w:t>", " (đã ký)</w:t>"),
  );
  office.put("thu/Văn phòng.docx", own);
  expect(await office.run(...call, "--units")).toBe(2);
  expect(new Uint8Array(readFileSync(office.at("thu/Văn phòng.docx")))).toEqual(own);
});

test("--ics that is a file: exit 2, nothing written", async () => {
  office.put("lich", "x");
  expect(await office.run("report", "./kh.xlsx", "-o", "./kq.xlsx", "--ics", "./lich")).toBe(2);
  expect(office.names()).toEqual(["kh.xlsx", "lich"]);
});
