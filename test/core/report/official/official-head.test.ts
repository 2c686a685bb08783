import { lookAt } from "../../../../src/actions/look-at";
import { officialHead } from "../../../../src/core/report/official/official-head";
import type { Cell } from "../../../../src/core/table/grid";
import { messagesOf } from "../../../../src/messages/messages";
import { MemoryWorkbook } from "../../../workbook/memory/memory-workbook";

const vi = messagesOf("vi");

const headOf = async (above: string[], settings: Cell[][], below: string[] = []) => {
  const workbook = new MemoryWorkbook([
    {
      name: "Ke hoach",
      rows: [
        ...above.map((line) => [line]),
        ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện"],
        [1, "Giao ban quý", "Văn phòng", "Trước ngày 05/4/2026"],
        [],
        ...below.map((line) => [line]),
      ],
    },
    { name: "CauHinh", rows: [["Thiết lập", "Giá trị"], ...settings] },
  ]);
  const { assessment } = await lookAt(workbook, { today: "2026-04-01" }, vi);
  return { head: officialHead(assessment, vi), assessment };
};

test("settings go before the plan's own head", async () => {
  const { head, assessment } = await headOf(
    ["UBND TỈNH AN BÌNH", "SỞ Y TẾ", "Số: 4/KH-SYT", "KẾ HOẠCH NĂM 2026"],
    [
      ["Tên cơ quan", "Sở Y tế tỉnh An Bình"],
      ["Ký hiệu", "BC-SYTAB"],
      ["Số", "31"],
      ["Ngày ký", "12/4/2026"],
      ["Chức vụ và người ký", "KT. Giám đốc; Phó Giám đốc; Lê Thị Hoa"],
      ["Nơi nhận", "UBND tỉnh (b/c); Lưu: VT, VP."],
      ["Căn cứ", "Kế hoạch số 4/KH-SYT ngày 05/01/2026 của Sở Y tế"],
    ],
  );
  expect(assessment.findings.filter(({ rule }) => rule.includes("setting"))).toEqual([]);
  expect(head).toEqual({
    parent: "UBND TỈNH AN BÌNH",
    office: "Sở Y tế tỉnh An Bình",
    inSentence: "Sở Y tế tỉnh An Bình",
    symbol: "SYTAB",
    place: "An Bình",
    number: "31",
    signedOn: "2026-04-12",
    signer: { titles: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "Lê Thị Hoa" },
    recipients: ["- UBND tỉnh (b/c);", "- Lưu: VT, VP."],
    basis: ["Kế hoạch số 4/KH-SYT ngày 05/01/2026 của Sở Y tế"],
  });
});

test("the plan's own head and foot, where nothing is set", async () => {
  const { head } = await headOf(
    ["SỞ NỘI VỤ TỈNH AN BÌNH", "Số:     /KH-SNV", "KẾ HOẠCH NĂM 2026"],
    [],
    ["Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.", "GIÁM ĐỐC", "Phạm Văn Minh"],
  );
  expect(head).toMatchObject({
    parent: "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
    inSentence: "Sở",
    symbol: "SNV",
    place: "An Bình",
    signer: { titles: ["GIÁM ĐỐC"], name: "Phạm Văn Minh" },
    recipients: ["- UBND tỉnh;", "- Lưu: VT."],
  });
});

test("what nobody tells stays open", async () => {
  const { head } = await headOf(["KẾ HOẠCH NĂM 2026"], []);
  expect(head).toMatchObject({ parent: null, office: null, inSentence: null, symbol: null, place: null, number: null });
});
