import type { lookAt } from "../../src/actions/look-at";
import { vi } from "../../src/messages/vi/index";
import { MemoryWorkbook, type MemorySheet } from "../workbook/memory/memory-workbook";

/** Fetching the scoring: how often it was asked for, who waits for that, and whether it comes. */
const mockScoring = { asked: 0, onAsked: (): void => undefined, comes: true };
jest.mock("../../src/core/criteria/scoring", (): object => {
  mockScoring.asked++;
  mockScoring.onAsked();
  if (!mockScoring.comes) throw Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
  return jest.requireActual("../../src/core/criteria/scoring");
});

beforeEach(() => {
  jest.resetModules();
  Object.assign(mockScoring, { asked: 0, onAsked: () => undefined, comes: true });
});

const plan: MemorySheet = {
  name: "KH",
  rows: [
    ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"],
    [1, "Rà soát quy trình", "Văn phòng", "Trước ngày 15/3/2026"],
  ],
};
const indicators: MemorySheet = {
  name: "ChiTieu",
  rows: [
    ["Mã", "Tên chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
    ["KH", "Nhiệm vụ hoàn thành", "100%", "kế hoạch.hoàn thành", "kế hoạch.tổng"],
  ],
};
const criteria: MemorySheet = {
  name: "TieuChi",
  rows: [
    ["STT", "Tiêu chí", "Điểm tối đa", "Cách tính điểm", "Tự chấm"],
    ["1", "Ban hành kế hoạch", 2, null, 1.5],
  ],
};
const settings: MemorySheet = { name: "ThietLap", rows: [["Thiết lập", "Giá trị"]] };

const look = async (workbook: MemoryWorkbook) => {
  const road = (await import("../../src/actions/look-at")) as { lookAt: typeof lookAt };
  return road.lookAt(workbook, { today: "2026-06-15" }, vi);
};

test.each<[string, MemorySheet[], { asked: number; indicators: number; points: number | null }]>([
  ["a plan and no more", [plan], { asked: 0, indicators: 0, points: null }],
  ["a plan with indicators and settings", [plan, indicators, settings], { asked: 0, indicators: 1, points: null }],
  ["a plan with criteria", [plan, criteria], { asked: 1, indicators: 0, points: 1.5 }],
  ["a plan with hidden criteria", [plan, { ...criteria, hidden: true }], { asked: 1, indicators: 0, points: 1.5 }],
])("%s: the scoring is fetched only where there are criteria", async (_, sheets, expected) => {
  const { assessment } = await look(new MemoryWorkbook(sheets));
  expect(assessment.counts.total).toBe(1);
  const points = assessment.criteria?.total ?? null;
  expect({ asked: mockScoring.asked, indicators: assessment.indicators.length, points }).toEqual(expected);
});

test("the scoring is fetched while the tables are being read", async () => {
  const asked = new Promise<void>((resolve) => {
    mockScoring.onAsked = resolve;
  });
  const workbook = new MemoryWorkbook([plan, criteria]);
  const read = workbook.read.bind(workbook);
  // Whoever reads first and fetches then waits here for ever.
  workbook.read = (requests) => asked.then(() => read(requests));
  expect((await look(workbook)).assessment.criteria?.total).toBe(1.5);
});

test("where the scoring does not come, the reading fails and says why; the next try fetches it anew", async () => {
  mockScoring.comes = false;
  const workbook = new MemoryWorkbook([plan, criteria]);
  await expect(look(workbook)).rejects.toMatchObject({ name: "ChunkLoadError" });
  mockScoring.comes = true;
  expect((await look(workbook)).assessment.criteria?.total).toBe(1.5);
});
