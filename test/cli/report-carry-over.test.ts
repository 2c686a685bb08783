import { unzipSync, strFromU8 } from "fflate";
import { clearReport } from "../../src/actions/clear-report";
import { readKeptOf } from "../../src/actions/read-kept-of";
import { buildOutput } from "../../src/actions/write-report";
import { lookAt } from "../../src/actions/look-at";
import { messagesOf } from "../../src/messages/messages";
import { makeSample } from "../../src/setup/sample/make-sample";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { ask, fakeTerminal } from "./fake-terminal";

const sample = makeSample();
const vi = messagesOf("vi");

/** A report of the sample into which a clerk has typed a remark. */
const reportWithRemark = async (remark: string): Promise<Uint8Array> => {
  const workbook = openXlsx(sample, "kh.xlsx");
  const { assessment, gathered } = await lookAt(workbook, { today: "2026-09-01" }, vi);
  const output = buildOutput(assessment, gathered, vi);
  const cell = output.sheets[0]?.rows.flatMap(({ cells }) => cells).find((one) => one?.style === "typed");
  if (cell) cell.value = { kind: "text", text: remark };
  await workbook.write(output);
  return workbook.save();
};

const keptIn = async (file: Uint8Array) => {
  const workbook = openXlsx(file, "kq.xlsx");
  return readKeptOf(workbook, await workbook.survey());
};

const sameParts = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

test("what was typed into an earlier output is in the next one, and its days of history too", async () => {
  const terminal = fakeTerminal({ "kh.xlsx": sample, "kq.xlsx": await reportWithRemark("Đã nhắc lần 2") });
  const { code } = await ask(terminal, "report", "kh.xlsx", "-o", "kq.xlsx", "--as-of", "2026-10-31");
  expect(code).toBe(0);
  const kept = await keptIn(terminal.disk.get("kq.xlsx")!);
  expect(kept.remarks.map(({ text }) => text)).toEqual(["Đã nhắc lần 2"]);
  expect([...new Set(kept.history.map(({ day }) => day))]).toEqual(["2026-09-30", "2026-10-31"]);
});

test("an output that is no workbook of ours is not replaced", async () => {
  const theirs = new TextEncoder().encode("không phải sổ");
  const terminal = fakeTerminal({ "kh.xlsx": sample, "kq.xlsx": theirs });
  expect((await ask(terminal, "report", "kh.xlsx", "-o", "kq.xlsx")).code).toBe(2);
  expect(terminal.disk.get("kq.xlsx")).toBe(theirs);
});

test("clear keeps and names a sheet with typed text; --all gives the file as it was", async () => {
  const terminal = fakeTerminal({ "kq.xlsx": await reportWithRemark("giữ") });
  const { json } = await ask(terminal, "clear", "kq.xlsx", "-o", "con.xlsx", "--json");
  expect(json).toMatchObject({ kept: ["BaoCao"] });
  expect((await keptIn(terminal.disk.get("con.xlsx")!)).remarks.map(({ text }) => text)).toEqual(["giữ"]);
  const all = (await ask(terminal, "clear", "kq.xlsx", "-o", "het.xlsx", "--all", "--json")).json;
  expect(all).toMatchObject({ kept: [] });
  expect(sameParts(terminal.disk.get("het.xlsx")!)).toEqual(sameParts(sample));
});

test("report and clear without a word typed between them give the file as it was", async () => {
  const terminal = fakeTerminal({ "kh.xlsx": sample });
  await ask(terminal, "report", "kh.xlsx", "-o", "kq.xlsx");
  const workbook = openXlsx(terminal.disk.get("kq.xlsx")!, "kq.xlsx");
  expect((await clearReport(workbook, { all: false })).kept).toEqual([]);
  expect(sameParts(workbook.save())).toEqual(sameParts(sample));
});

test("--docx writes the Word file beside, --units one sheet for each unit", async () => {
  const terminal = fakeTerminal({ "kh.xlsx": sample });
  const { code } = await ask(terminal, "report", "kh.xlsx", "-o", "kq.xlsx", "--docx", "kq.docx", "--units");
  expect(code).toBe(0);
  const word = sameParts(terminal.disk.get("kq.docx")!);
  expect(word["word/document.xml"]).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  const sheets = (await openXlsx(terminal.disk.get("kq.xlsx")!, "kq.xlsx").survey()).map(({ ours }) => ours);
  expect(sheets).toEqual(expect.arrayContaining(["report", "drafts", "remedy-plan", "unit-1", "history"]));
});
