import { fixFindings } from "../../../src/actions/fix-findings";
import { lookAt } from "../../../src/actions/look-at";
import { inspectJson } from "../../../src/core/contract/inspect-json";
import { vi } from "../../../src/messages/vi/index";
import { MemoryWorkbook, type MemorySheet } from "../memory/memory-workbook";
import type { Workbook } from "../../../src/workbook/workbook";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { hostOf } from "../../excel-host/fill";
import type { ExcelHost } from "../../excel-host/host";
import { openHost, openLive } from "../../excel-host/open-host";
import { fileOf } from "../xlsx/small-package";

/** The unit stands once for tasks 1 to 3, a date that Excel has swapped once for tasks 2 and 3. */
const PLAN: MemorySheet = {
  name: "Kế hoạch",
  rows: [
    ["KẾ HOẠCH NĂM 2024"],
    ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn"],
    [1, "a", "Văn phòng", "x", "25/3/2024"],
    [2, "b", null, "y", { type: "date", day: "2024-01-04", minutes: 0 }],
    [3, "c", null, "z", null],
    [4, "d", "Thanh tra", "t", "20/4/2024"],
  ],
  merges: [
    { row: 0, column: 0, rows: 1, columns: 5 },
    { row: 2, column: 2, rows: 3, columns: 1 },
    { row: 3, column: 4, rows: 2, columns: 1 },
  ],
};

const look = (workbook: Workbook) => lookAt(workbook, { today: "2024-02-01" }, vi);
const inspected = async (workbook: Workbook) => {
  const { plans, tasks } = (await look(workbook)).assessment;
  return inspectJson(plans, tasks);
};
const leadsOf = async (host: ExcelHost) =>
  (await look(openHost(host))).assessment.tasks.map(({ task }) => task.lead.join());

test("memory, file and Excel read the same of it, in as many requests as without", async () => {
  const host = hostOf([PLAN]);
  const inMemory = await inspected(new MemoryWorkbook([PLAN]));
  expect(inMemory.plans[0]!.tasks.map(({ lead }) => lead)).toEqual([
    ["Văn phòng"],
    ["Văn phòng"],
    ["Văn phòng"],
    ["Thanh tra"],
  ]);
  expect(await inspected(openXlsx(fileOf([PLAN]), "kh.xlsx"))).toEqual(inMemory);
  expect(await inspected(openHost(host))).toEqual(inMemory);
  expect(host.requests).toHaveLength(2);
  expect(host.unknown).toEqual([]);
});

test("no unit is reported missing; a fix goes to the cell where the date stands, for both tasks", async () => {
  const host = hostOf([PLAN]);
  const workbook = openLive(host);
  const { assessment, gathered } = await look(workbook);
  const { findings } = assessment;
  expect(findings.filter(({ rule }) => rule === "missing-lead-unit")).toEqual([]);
  const swapped = findings.filter(({ rule }) => rule === "swapped-day-month");
  expect(swapped.map(({ cell, task }) => [cell, task])).toEqual([
    ["E4", "2"],
    ["E4", "3"],
  ]);
  await fixFindings(workbook, swapped, gathered);
  const plan = host.workbook.sheet("Kế hoạch");
  expect([plan.value(3, 4), plan.value(4, 4)]).toEqual(["01/04/2024", undefined]);
});

test.each([
  ["an Excel older than ExcelApi 1.13", (host: ExcelHost) => void (host.apiLevel = 12)],
  [
    "more merged areas than Excel tells",
    (host: ExcelHost) => {
      const plan = host.workbook.sheet("Kế hoạch");
      for (let row = 10; row < 530; row++) plan.merges.push({ row, column: 0, rows: 1, columns: 2 });
      plan.setValue(530, 1, "Nơi nhận");
    },
  ],
])("%s: the plan is read without them, at one request more, once", async (_, change) => {
  const host = hostOf([PLAN]);
  change(host);
  const workbook = openHost(host);
  expect((await look(workbook)).assessment.tasks).toHaveLength(4);
  expect(host.requests).toHaveLength(3);
  await look(workbook);
  expect(host.requests).toHaveLength(5);
});

test("asking refused for another reason: told, and the next reading asks again", async () => {
  const host = hostOf([PLAN]);
  const workbook = openHost(host);
  host.fault = (request) => (request === 1 || request === 2 ? { code: "Timeout", afterActions: 0 } : null);
  await expect(look(workbook)).rejects.toThrow("host-failed");
  host.fault = null;
  const { tasks } = (await look(workbook)).assessment;
  expect(tasks.map(({ task }) => task.lead.join())).toEqual(await leadsOf(hostOf([PLAN])));
});

test("a part cut within a tag, names with a prefix: the file's merged areas are found all the same", async () => {
  const { TailReader } = await import("../../../src/workbook/xlsx/read/tail-reader");
  const { namesOf } = await import("../../../src/workbook/xlsx/read/names");
  const xml = `</x:sheetData><!-- <x:mergeCell ref="A1:Z9"/> --><x:mergeCells count="2"><x:mergeCell ref="A1:B2"/><x:mergeCell ref='C5:C9' /></x:mergeCells><x:pageSetup/>`;
  const expected = [
    { row: 0, column: 0, rows: 2, columns: 2 },
    { row: 4, column: 2, rows: 5, columns: 1 },
  ];
  const xmlBytes = (text: string) => new TextEncoder().encode(text);
  for (let cut = 0; cut <= xml.length; cut++) {
    const reader = new TailReader(namesOf("x:"), "sheet1.xml");
    reader.feed(xmlBytes(xml.slice(0, cut)));
    reader.feed(xmlBytes(xml.slice(cut)));
    expect(reader.merges).toEqual(expected);
  }
});
