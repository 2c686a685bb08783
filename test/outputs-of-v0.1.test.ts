import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { clearReport } from "../src/actions/clear-report";
import { withHeadings } from "../src/actions/point-headings";
import { readKeptOf } from "../src/actions/read-kept-of";
import { rememberedIn } from "../src/actions/remembered";
import { writeReport } from "../src/actions/write-report";
import type { Kept } from "../src/core/report/kept/kept";
import { messagesOf } from "../src/messages/messages";
import { openXlsx } from "../src/workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../src/workbook/xlsx/xlsx-workbook";
import { ask, fakeTerminal } from "./cli/fake-terminal";
import { openHost } from "./excel-host/open-host";
import { hostOfXlsx, xlsxOfHost } from "./excel-host/xlsx-bridge";

// Outputs as version 0.1 wrote them, with everything in them that can be typed or chosen: what every later version carries on.
jest.setTimeout(120_000);

const fixture = (name: string): Uint8Array => readFileSync(path.join(__dirname, "fixtures/v0.1", name));
const open = (bytes: Uint8Array): XlsxWorkbook => openXlsx(bytes, "kq.xlsx");
const keptIn = async (bytes: Uint8Array): Promise<Kept> => {
  const workbook = open(bytes);
  return readKeptOf(workbook, await workbook.survey());
};
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const bookOf = (bytes: Uint8Array): string => partsOf(bytes)["xl/workbook.xml"] ?? "";
/** Names that Word and PowerPoint link to, with the sheet that they lead to. */
const figureNames = (bytes: Uint8Array): string[] =>
  Array.from(bookOf(bytes).matchAll(/<definedName name="(BC_\w+)"[^>]*>'?([^'!<]*)'?!/g), ([, name = "", sheet = ""]) => `${name} ${sheet}`).sort(); // prettier-ignore

const days = ({ history }: Kept): string[] => [...new Set(history.map(({ day }) => day))];

const OUTPUTS = [
  ["by-file.xlsx", "=chờ số liệu của Trung tâm"],
  ["by-excel.xlsx", "chờ số liệu của Trung tâm"],
] as const;

/** Everything that was typed into a fixture. */
const expectAll = (kept: Kept, waiting: string): void => {
  expect(kept.remarks).toEqual([
    { id: "1", name: "Sửa quy chế tiếp công dân", text: "Đã nhắc lần 1\nhẹn cuối tháng" },
    { id: "TT", name: "Hồ sơ nộp qua mạng", text: waiting },
    { id: "I.2", name: "Sáng kiến được công nhận", text: "Giải trình sau" },
  ]);
  expect(kept.remedies.map(({ code, name, field, text }) => [code, name, field, text]).sort()).toEqual([
    ["I.1", "Việc cấp trên giao", "lead", "Văn phòng"],
    ["I.1", "Việc cấp trên giao", "remedy", "Giao ban hằng tuần"],
    ["I.2", "Sáng kiến được công nhận", "cause", "Chưa có thưởng"],
    ["I.2", "Sáng kiến được công nhận", "dueOn", "15/12/2026"],
  ]);
  expect(kept.templates.map(({ code, template, check }) => [code, template, check])).toEqual([
    ["HS", "Cơ quan tiếp nhận {TN} hồ sơ.", "TN >= 0"],
    ["RIENG", "Kỳ này có {kế hoạch.tổng} việc.", ""],
  ]);
  expect(days(kept).slice(0, 2)).toEqual(["2026-06-15", "2026-09-15"]);
};

const CHOSEN = {
  headings: [{ sheet: "Viec", row: 1, columns: { number: 0, task: 1, lead: 2, timing: 3, status: 4 } }],
  ignored: ["missing-product|Viec|Sửa quy chế tiếp công dân"],
};

describe.each(OUTPUTS)("%s", (name, waiting) => {
  const output = fixture(name);

  test("all that was typed and chosen is read", async () => {
    expectAll(await keptIn(output), waiting);
    expect(await rememberedIn(open(output))).toEqual(CHOSEN);
    expect(figureNames(output).length).toBeGreaterThan(20);
  });

  test("a new report over it carries all of it on, under the same names", async () => {
    const terminal = fakeTerminal({ "kh.xlsx": fixture("source.xlsx"), "kq.xlsx": output });
    for (const asOf of ["2026-10-15", "2026-11-15"]) {
      expect((await ask(terminal, "report", "kh.xlsx", "-o", "kq.xlsx", "--as-of", asOf)).code).toBe(0);
    }
    const next = terminal.disk.get("kq.xlsx")!;
    const kept = await keptIn(next);
    expectAll(kept, waiting);
    expect(days(kept)).toEqual(["2026-06-15", "2026-09-15", "2026-10-15", "2026-11-15"]);
    expect(await rememberedIn(open(next))).toEqual(CHOSEN);
    expect(figureNames(next)).toEqual(expect.arrayContaining(figureNames(output)));
  });

  test("a new report made in it, as Excel's pane does, does so too", async () => {
    const host = await hostOfXlsx(output);
    await writeReport(withHeadings(openHost(host)), { today: "2026-10-15", asOf: "2026-10-15" }, messagesOf("vi"));
    const next = xlsxOfHost(host);
    expectAll(await keptIn(next), waiting);
    expect(await rememberedIn(open(next))).toEqual(CHOSEN);
    expect(figureNames(next)).toEqual(expect.arrayContaining(figureNames(output)));
  });

  test("clear keeps what was typed and chosen; clear --all takes every trace", async () => {
    const terminal = fakeTerminal({ "kq.xlsx": output });
    expect((await ask(terminal, "clear", "kq.xlsx", "-o", "con.xlsx")).code).toBe(0);
    expectAll(await keptIn(terminal.disk.get("con.xlsx")!), waiting);
    expect(await rememberedIn(open(terminal.disk.get("con.xlsx")!))).toEqual(CHOSEN);
    for (const from of ["kq.xlsx", "con.xlsx"]) {
      expect((await ask(terminal, "clear", from, "-o", `het-${from}`, "--all")).code).toBe(0);
      const bare = terminal.disk.get(`het-${from}`)!;
      expect(Object.values(partsOf(bare)).join("\n")).not.toMatch(/khcv|BC_|plan-tracker/);
      expect((await open(bare).survey()).map((sheet) => sheet.name)).toEqual(["Viec", "ChiTieu", "TieuChi"]);
    }
  });

  test("cleared in Excel, nothing of it is left", async () => {
    const host = await hostOfXlsx(output);
    await clearReport(openHost(host), { all: true });
    expect(Object.values(partsOf(xlsxOfHost(host))).join("\n")).not.toMatch(/khcv|BC_|plan-tracker/);
  });
});

test("cleared of all, the file's adapter gives the very parts that version 0.1 was given", async () => {
  const terminal = fakeTerminal({ "kq.xlsx": fixture("by-file.xlsx") });
  await ask(terminal, "clear", "kq.xlsx", "-o", "het.xlsx", "--all");
  const { "[Content_Types].xml": types = "", ...parts } = partsOf(terminal.disk.get("het.xlsx")!);
  const source = partsOf(fixture("source.xlsx"));
  for (const [name, part] of Object.entries(parts)) {
    if (!/customXml|workbook\.xml/.test(name)) expect([name, part]).toEqual([name, source[name]]);
  }
  expect(types).not.toBe("");
});
