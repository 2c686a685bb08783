import { assessWorkbook } from "../../../src/actions/write-report";
import { reportJson } from "../../../src/core/contract/report-json";
import type { Cell } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

const HEAD = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện"];

const planOf = async (more: string[], rows: Cell[][], others: { name: string; rows: Cell[][] }[] = []) => {
  const sheet = { name: "KH", rows: [["KẾ HOẠCH NĂM 2026"], [...HEAD, ...more], ...rows] };
  const workbook = new MemoryWorkbook([sheet, ...others]);
  const assessment = await assessWorkbook(workbook, { today: "2026-06-30" }, messagesOf("vi"));
  return reportJson(assessment, null);
};

const TASKS: Cell[][] = [
  [1, "Ban hành kế hoạch kiểm tra", "Thanh tra", "Tháng 3/2026"],
  [2, "Báo cáo kết quả rà soát", "Văn phòng", "Tháng 4/2026"],
  [3, "Tuyên truyền", "Văn phòng", "Thường xuyên"],
];
const states = (...all: Cell[]): Cell[][] => TASKS.map((row, index) => [...row, all[index] ?? null]);

test.each<[string, string[], Cell[][], boolean, number]>([
  ["no tracking column at all", [], TASKS, false, 0],
  ["remarks and evidence tell no result", ["Ghi chú"], states("gấp"), false, 0],
  ["empty states among filled ones", ["Tình trạng"], states("Đã hoàn thành"), true, 2],
  ["a word that is not understood is not empty", ["Tình trạng"], states("xanh", "Đang thực hiện"), true, 1],
  ["a day of completion is filled in", ["Ngày hoàn thành"], states("10/3/2026", "15/4/2026"), true, 1],
  ["a share is filled in", ["Tỷ lệ hoàn thành"], states(1, 0.5, 0), true, 0],
  ["a column of results, still empty", ["Tình trạng"], states(), true, 3],
])("%s", async (_, more, rows, tracked, noStatus) => {
  const { plan } = await planOf(more, rows);
  expect({ tracked: plan.tracked, noStatus: plan.noStatus }).toEqual({ tracked, noStatus });
});

test("by unit too", async () => {
  const { plan } = await planOf(["Tình trạng"], states("Đã hoàn thành"));
  expect(plan.byUnit.map(({ unit, noStatus }) => [unit, noStatus])).toEqual([
    ["Văn phòng", 2],
    ["Thanh tra", 0],
  ]);
});

const SHARE_DONE = [
  {
    name: "ChiTieu",
    rows: [
      ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
      ["KH", "Nhiệm vụ hoàn thành", "100%", "kế hoạch.hoàn thành", "kế hoạch.tổng"],
    ],
  },
];

test("a plan without columns for results gives no indicator a figure of what is done", async () => {
  const { indicators } = await planOf([], TASKS, SHARE_DONE);
  expect(indicators[0]).toMatchObject({ numerator: null, denominator: 3, value: null, met: null });
});

test("a cancelled task is in no denominator", async () => {
  const { plan, indicators } = await planOf(
    ["Tình trạng"],
    states("Đã hoàn thành", "Hủy", "Đang thực hiện"),
    SHARE_DONE,
  );
  expect([plan.total, plan.cancelled]).toEqual([3, 1]);
  expect(indicators[0]).toMatchObject({ numerator: 1, denominator: 2, distance: "còn thiếu 1" });
});
