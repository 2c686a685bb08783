import { assessWorkbook } from "../../../src/actions/write-report";
import { remindersOf } from "../../../src/core/report/reminders";
import type { Cell } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

const vi = messagesOf("vi");
const HEAD = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn"];
const plan = (leads: readonly string[], heading = "Đơn vị chủ trì") => ({
  name: "KH",
  rows: [
    ["KẾ HOẠCH NĂM 2026"],
    HEAD.map((text) => (text === "Đơn vị chủ trì" ? heading : text)),
    ...leads.map((lead, index): Cell[] => [index + 1, `Việc ${index + 1}`, lead, "x", "Quý II"]),
  ] as Cell[][],
});
const assess = (...sheets: { name: string; rows: Cell[][] }[]) =>
  assessWorkbook(new MemoryWorkbook(sheets), { today: "2026-09-01" }, vi);
const units = (...rows: Cell[][]) => ({ name: "DV", rows: [["Tên đơn vị", "Tên khác"], ...rows] });

const PROPOSED = "- Các Phòng báo cáo số liệu. - Văn phòng tổng hợp, tham mưu báo cáo.";

describe("a lead that only running text tells", () => {
  test("is proposed, never counted, and named as proposed in the reminders", async () => {
    const assessment = await assess(plan([PROPOSED], "Phân công"));
    expect(assessment.tasks[0]?.task).toMatchObject({ lead: [], proposedLead: ["Văn phòng"] });
    expect(assessment.byUnit.map(({ unit }) => unit)).toEqual([null]);
    expect(remindersOf(assessment, vi.report).map(({ unit }) => unit)).toEqual(["Văn phòng (đề xuất chủ trì)"]);
  });

  test("is the lead once the finding's fix is written", async () => {
    const { findings } = await assess(plan([PROPOSED], "Phân công"));
    const change = findings.find(({ rule }) => rule === "missing-lead-unit")?.change;
    expect(change).toEqual({ sheet: "KH", row: 2, column: 2, text: `Văn phòng chủ trì.\n${PROPOSED}` });
    const { tasks } = await assess(plan([change?.text ?? ""], "Phân công"));
    expect(tasks[0]?.task).toMatchObject({ lead: ["Văn phòng"], proposedLead: [] });
  });
});

describe("spellings that may be one unit", () => {
  const asked = async (...sheets: Parameters<typeof assess>) =>
    (await assess(...sheets)).findings.filter(({ rule }) => rule === "similar-units");

  test("are asked about once, where the other first stands", async () => {
    const found = await asked(plan(["Phòng Kế toán", "Phòng KT", "Phòng KT"]));
    expect(found).toMatchObject([
      { cell: "C4", join: { name: "Phòng Kế toán", other: "Phòng KT" }, change: null, severity: "warning" },
    ]);
  });

  test("are joined in the row of the table of units where there is one", async () => {
    const table = units(["Phòng Kế toán", "Tài vụ"], ["Văn phòng", ""]);
    const [found] = await asked(plan(["Phòng Kế toán", "Phòng KT"]), table);
    expect(found?.change).toEqual({ sheet: "DV", row: 1, column: 1, text: "Tài vụ; Phòng KT" });
    const joined = units(["Phòng Kế toán", "Tài vụ; Phòng KT"], ["Văn phòng", ""]);
    expect(await asked(plan(["Phòng Kế toán", "Phòng KT"]), joined)).toEqual([]);
  });
});

test("a name that stands for two units is told in its cell", async () => {
  const table = units(["Kế toán", "Tài vụ"], ["Tài vụ", ""]);
  const { findings, byUnit } = await assess(plan(["Kế toán", "Tài vụ"]), table);
  expect(findings.filter(({ rule }) => rule === "unit-name-conflict")).toMatchObject([{ sheet: "DV", cell: "B2" }]);
  expect(byUnit.map(({ unit, total }) => [unit, total])).toEqual([
    ["Kế toán", 1],
    ["Tài vụ", 1],
  ]);
});
