import { readHead } from "../../../../src/core/report/official/read-head";

test.each<[string, string[], Partial<ReturnType<typeof readHead>>]>([
  ["two offices over the title", ["UBND TỈNH AN BÌNH", "SỞ XÂY DỰNG", "KẾ HOẠCH CÔNG TÁC NĂM 2026"], { parent: "UBND TỈNH AN BÌNH", office: "SỞ XÂY DỰNG" }], // prettier-ignore
  ["names over two lines of a cell", ["ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH", "SỞ KHOA HỌC\nVÀ CÔNG NGHỆ", "PHỤ LỤC"], { parent: "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", office: "SỞ KHOA HỌC VÀ CÔNG NGHỆ" }], // prettier-ignore
  ["the nation in the same cell", ["UBND XÃ TÂN LẬP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "KẾ HOẠCH"], { parent: null, office: "UBND XÃ TÂN LẬP" }], // prettier-ignore
  ["its own number, place and day", ["SỞ NỘI VỤ", "Số:      /KH-SNV", "An Bình, ngày     tháng 01 năm 2026", "KẾ HOẠCH"], { symbol: "SNV", place: "An Bình" }], // prettier-ignore
  ["an annex of the office's own document", ["PHỤ LỤC", "(Ban hành kèm theo Kế hoạch số 12/KH-SYT ngày 05/02/2026 của Sở Y tế)"], { office: "Sở Y tế", symbol: "SYT" }], // prettier-ignore
  ["an annex whose number has the office's initials", ["SỞ TÀI CHÍNH TỈNH AN BÌNH", "(Kèm theo Quyết định số 9/QĐ-STC ngày 12/01/2026)"], { office: "SỞ TÀI CHÍNH TỈNH AN BÌNH", symbol: "STC" }], // prettier-ignore
  ["another office's document is not its own", ["SỞ TÀI CHÍNH", "(Kèm theo Quyết định số 9/QĐ-UBND ngày 12/01/2026 của UBND tỉnh)"], { office: "SỞ TÀI CHÍNH", symbol: null }], // prettier-ignore
  ["a title alone tells nothing", ["KẾ HOẠCH KIỂM SOÁT THỦ TỤC NĂM 2026"], { parent: null, office: null, symbol: null, place: null }], // prettier-ignore
])("%s", (_, above, expected) => {
  expect(readHead(above, [])).toMatchObject(expected);
});

test("recipients and signature below the table", () => {
  const foot = [
    "Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng thuộc Sở;\n- Lưu: VT.",
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
    "Trần Văn Bình",
  ];
  expect(readHead([], foot)).toMatchObject({
    signer: { titles: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "Trần Văn Bình" },
    recipients: ["- UBND tỉnh (b/c);", "- Các phòng thuộc Sở;", "- Lưu: VT."],
  });
});

test("notes below the table are no signature", () => {
  expect(readHead([], ["Ghi chú: bảng có 12 nhiệm vụ", "Nguồn: Văn phòng"])).toMatchObject({
    signer: { titles: [], name: null },
    recipients: [],
  });
});
