import { makeUnitBook, readAssignment, splitUnits } from "../../../src/core/plan/units";

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
