import { assessWorkbook } from "../../../src/actions/write-report";
import type { Cell } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";
import { readAssignment } from "../../../src/core/plan/units/read-assignment";
import { splitUnits } from "../../../src/core/plan/units/split-units";
import { makeUnitBook } from "../../../src/core/plan/units/unit-book";

const book = makeUnitBook([
  { name: "Phòng Hành chính tư pháp", others: "Phòng HCTP; HCTP" },
  { name: "Văn phòng Sở", others: "Văn phòng" },
  { name: "Chuyên trách CNTT", others: "" },
]);

test.each([
  ["Văn phòng Sở", ["Văn phòng Sở"]],
  ["Phòng Hành chính và Bổ trợ tư pháp", ["Phòng Hành chính và Bổ trợ tư pháp"]],
  ["Phòng Xây dựng, kiểm tra và TDTHPL", ["Phòng Xây dựng, kiểm tra và TDTHPL"]],
  ["Văn phòng; Phòng HCTP", ["Văn phòng Sở", "Phòng Hành chính tư pháp"]],
  ["Văn phòng\nThanh tra Sở", ["Văn phòng Sở", "Thanh tra Sở"]],
  ["Văn phòng, Phòng Tổ chức và Thanh tra", ["Văn phòng Sở", "Phòng Tổ chức", "Thanh tra"]],
  ["Phòng Phổ biến, giáo dục pháp luật và Văn phòng", ["Phòng Phổ biến, giáo dục pháp luật", "Văn phòng Sở"]],
  ["Các Phòng, Trung tâm thuộc Sở", ["Các Phòng, Trung tâm thuộc Sở"]],
  ["Các phòng, ban, đơn vị", ["Các phòng, ban, đơn vị"]],
  ["Sở Tư pháp; Văn phòng UBND tỉnh;", ["Sở Tư pháp", "Văn phòng UBND tỉnh"]],
  ["Văn phòng, chuyên trách CNTT", ["Văn phòng Sở", "Chuyên trách CNTT"]],
  ["- Văn phòng\n- VĂN PHÒNG  SỞ", ["Văn phòng Sở"]],
  ["<p>Văn phòng;</p><p>HCTP</p>", ["Văn phòng Sở", "Phòng Hành chính tư pháp"]],
  ["", []],
])("the unit cell %j holds %j", (text, units) => expect(splitUnits(text, book)).toEqual(units));

test.each<[string, string[], string[]]>([
  ["Văn phòng chủ trì; các Phòng, Trung tâm phối hợp thực hiện.", ["Văn phòng Sở"], ["các Phòng, Trung tâm"]],
  ["- Phòng HCTP chủ trì tham mưu.", ["Phòng Hành chính tư pháp"], []],
  ["Văn phòng chủ trì, phối hợp với Phòng HCTP thực hiện.", ["Văn phòng Sở"], ["Phòng Hành chính tư pháp"]],
  ["Giao Văn phòng chủ trì", ["Văn phòng Sở"], []],
  ["Đơn vị chủ trì: Thanh tra Sở", ["Thanh tra Sở"], []],
  ["Các đơn vị rà soát, báo cáo kết quả", [], []],
  ["Đơn vị được giao chủ trì xử lý", [], []],
  ["Phòng Tổ chức; phòng HCTP tiếp nhận hồ sơ theo quy định", [], []],
])("the assignment %j names the lead %j and support %j", (text, lead, support) =>
  expect(readAssignment(text, book)).toEqual({ lead, support }),
);

test.each<[name: string, lead: string[], joined: string[]]>([
  ["capitals", ["Văn Phòng sở", "Văn phòng Sở", "Văn phòng Sở"], ["Văn phòng Sở", "Văn phòng Sở", "Văn phòng Sở"]],
  ["as often: the first", ["VĂN PHÒNG", "Văn phòng"], ["VĂN PHÒNG", "VĂN PHÒNG"]],
  ["other accents are other units", ["Phòng Tài chính", "Phòng Tái chính"], ["Phòng Tài chính", "Phòng Tái chính"]],
  ["other dashes, too", ["Phòng Kế hoạch - Tài chính", "Phòng Kế hoạch Tài chính"], ["Phòng Kế hoạch - Tài chính", "Phòng Kế hoạch Tài chính"]], // prettier-ignore
  ["twice in one cell", ["Thanh tra; THANH TRA", "Thanh tra"], ["Thanh tra", "Thanh tra"]],
])("spellings of a unit (%s): %j are %j", async (_, lead, joined) => {
  const head = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn"];
  // The second sheet shows that all plans are joined by one spelling.
  const rows: Cell[][] = lead.map((unit, index) => [index + 1, `Việc ${index + 1}`, unit, "x", "Quý II"]);
  const workbook = new MemoryWorkbook([
    { name: "KH", rows: [["KẾ HOẠCH NĂM 2024"], head, ...rows.slice(0, 1)] },
    { name: "Phu luc", rows: [["KẾ HOẠCH NĂM 2024"], head, ...rows.slice(1)] },
  ]);
  const { tasks, byUnit } = await assessWorkbook(workbook, { today: "2024-06-15" }, messagesOf("vi"));
  expect(tasks.map(({ task }) => task.lead)).toEqual(joined.map((unit) => [unit]));
  expect(byUnit.map(({ unit }) => unit).sort()).toEqual([...new Set(joined)].sort());
});
