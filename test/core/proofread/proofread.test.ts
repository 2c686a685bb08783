import type { ProofRule } from "../../../src/core/proofread/proof-finding";
import { proofread } from "../../../src/core/proofread/proofread";

/** What must be found in each text, in the order of the lines; level and rule. */
const TEXTS: [text: string, found: ProofRule[]][] = [
  ["Đã số hóa 450/600 hồ sơ (75%).", []],
  ["Đã số hóa 450/600 hồ sơ (76%).", ["wrong-share"]],
  ["Trả trước hạn 9.750/12.000 hồ sơ, đạt tỷ lệ 82,25%.", ["wrong-share"]],
  ["Có 37 hồ sơ trên tổng số 1.480 hồ sơ bị trễ (chiếm 2,5%).", []],
  ["Có 37 hồ sơ trên tổng số 1.480 hồ sơ bị trễ (chiếm 3,5%).", ["wrong-share"]],
  ["Tỷ lệ số hóa đạt 71,3% (856/1.210 hồ sơ); hài lòng 97% (388/400 phiếu).", ["wrong-share"]],
  ["Giải ngân 63% (tương ứng 5,2/8,9 tỷ đồng); vượt 5% (105/100 hồ sơ).", ["wrong-share"]],
  ["Đã giải quyết 1.134 trên 1.200 hồ sơ, đạt 95,4%.", ["wrong-share"]],
  ["Trễ hạn 30/2.000 hồ sơ (1%), tăng 12,5% (từ 160 lên 180 hồ sơ).", ["cut-share"]],
  ["Trực tuyến tăng 15,5% (từ 160 lên 180 hồ sơ).", ["wrong-change"]],
  ["Có 120 lượt xem trên 15 trang tin, đạt 85%.", []],
  ["Hoàn thành 2/3 nội dung (66,6%).", ["cut-share"]],
  ["Trả kết quả 130/120 hồ sơ (108,3%).", ["part-above-whole"]],
  ["Chậm 12/600 hồ sơ (đúng hạn 98%); tính đến 30/6 đạt 52% kế hoạch.", []],
  ["Đạt 6/8 xã có tỷ lệ hài lòng đạt 95%; 8/10 đơn vị, đạt 120% kế hoạch.", []],
  ["Được 84,5/95 điểm (88,95%), kinh phí 1,2/1,6 tỷ đồng (75%).", []],
  ["Hồ sơ trực tuyến tăng từ 120 lên 150 hồ sơ (tăng 25%).", []],
  ["Hồ sơ trực tuyến tăng từ 120 lên 150 hồ sơ (tăng 30%).", ["wrong-change"]],
  ["Đơn thư đã đi từ 40 xuống còn 31 đơn, giảm 10 đơn.", ["wrong-difference"]],
  ["Lượt truy cập từ 2.000 lên 5.000 lượt, gấp 2,5 lần.", []],
  ["Lượt truy cập từ 2.000 lên 5.000 lượt, gấp 3,5 lần.", ["wrong-times"]],
  ["Chứng thực 150 bản, giảm 25% so với cùng kỳ năm 2023 (200 bản).", []],
  ["Chứng thực 150 bản, giảm 20% so với cùng kỳ năm 2023 (200 bản).", ["wrong-change"]],
  ["Cấp phiếu: 12 + 15 + 3 = 30.", []],
  ["Cấp phiếu: 1.200 + 150 = 1.250.", ["wrong-sum"]],
  ["Tiếp nhận 1.250 hồ sơ, gồm: 800 hồ sơ trực tuyến, 450 hồ sơ trực tiếp.", []],
  ["Tiếp nhận 1.250 hồ sơ, gồm: 800 hồ sơ trực tuyến, 350 hồ sơ trực tiếp và 90 hồ sơ bưu chính.", ["wrong-sum"]],
  ["Lập 03 đoàn, gồm 05 công chức và 04 viên chức.", ["sum-differs"]],
  ["Hoàn thành trước ngày 31 tháng 9; họp ngày 29/02/2023.", ["impossible-date", "impossible-date"]],
  ["Số liệu ngày 29/02/2024, đến hết ngày 30/6 và theo Nghị định 61/2018/NĐ-CP.", []],
  ["Họp sáng thứ Hai, ngày 05/3/2024; phiên họp thứ hai ngày 05/3/2024.", ["wrong-weekday"]],
  ["Kỳ báo cáo từ ngày 15/12/2023 đến ngày 14/12/2022.", ["reversed-dates"]],
  ["Theo Quyết định số 71/QĐ-UBND ngày 04/3/2024\nKế hoạch số 71/KH-UBND ngày 04/3/2024", ["document-kind-differs"]],
  ["Kế hoạch 12/KH-SNV ngày 09/01/2024 và Quyết định 12/QĐ-SNV ngày 20/02/2024; 12/KH-SNV ngày 10/01/2023", []],
  [
    "Báo cáo 30/BC-SNV ngày 02/4/2024 của Sở Nội vụ\nBáo cáo 30/BC-SNV ngày 03/4/2024 của Sở Nội vụ; 30/BC-UBND ngày 01/4/2024 của UBND huyện, 30/BC-UBND ngày 02/4/2024 của UBND xã",
    ["document-date-differs"],
  ],
  ["Quyết định số 15/2021/QĐ-UBND ngày 07/12/2022.", ["document-year-differs"]],
  [
    "Có 320/400 hồ sơ nộp qua cổng dịch vụ công của tỉnh (80%).\nNhư trên, 300/400 hồ sơ nộp qua cổng dịch vụ công của tỉnh (75%).",
    ["figures-differ"],
  ],
  [
    "Quý I có 320/400 hồ sơ nộp qua cổng dịch vụ công của tỉnh.\nQuý II có 300/400 hồ sơ nộp qua cổng dịch vụ công của tỉnh.",
    [],
  ],
];

test.each(TEXTS)("%s", (text, found) => {
  expect(proofread(text.split("\n")).findings.map(({ rule }) => rule)).toEqual(found);
});

test("a finding tells line, level, both figures and the other line", () => {
  const lines = [
    "Mở đầu",
    "Đạt 9.750/12.000 hồ sơ (82,25%)",
    "Quyết định 7/QĐ-SYT ngày 1/3/2024; 7/KH-SYT ngày 01/3/2024",
  ];
  expect(proofread(lines)).toMatchObject({
    checked: 5,
    findings: [
      { line: 2, level: "wrong", stated: 82.25, computed: 81.25, otherLine: null },
      { line: 3, level: "mismatch", stated: "7/KH-SYT", computed: "7/QĐ-SYT", otherLine: 3 },
    ],
  });
});

test("accents apart and a hard space between change nothing", () => {
  expect(proofread(["Đã trả 450/600 hồ sơ (đạt\u00a076%)".normalize("NFD")]).findings).toMatchObject([
    { computed: 75 },
  ]);
});

test("a long line without end takes no long time", () => {
  const lines = [
    "1/2 hồ sơ, ".repeat(20_000),
    "1.111".repeat(40_000),
    "từ 1 lên ".repeat(20_000),
    "1 + ".repeat(50_000),
  ];
  const before = process.cpuUsage().user;
  proofread(lines);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10);
});

test("a text without anything that can be checked has looked at nothing", () => {
  expect(proofread(["Công tác tuyên truyền được quan tâm."])).toEqual({ findings: [], checked: 0 });
});

const KNOWN = [
  { names: ["Tỷ lệ hồ sơ đúng hạn"], value: 98.4, unit: "%", numerator: 1230, denominator: 1250 },
  { names: ["Tỷ lệ hồ sơ đúng hạn trực tuyến"], value: 99.1, unit: "%", numerator: null, denominator: null },
  { names: ["Tổng số nhiệm vụ"], value: 64, unit: null, numerator: null, denominator: null },
  { names: ["Chỉ số CCHC"], value: 89.174, unit: "%", numerator: 84.27, denominator: 94.5 },
] as const;

test.each([
  ["Tỷ lệ hồ sơ đúng hạn đạt 98,4% (1.230/1.250 hồ sơ).", []],
  ["Tỷ lệ hồ sơ đúng hạn đạt 97%.", [97, 98.4]],
  ["Tỷ lệ hồ sơ đúng hạn: 1.225/1.250 hồ sơ (98%).", ["1225/1250", "1230/1250"]],
  ["Tỷ lệ hồ sơ đúng hạn trực tuyến đạt 99,1%.", []],
  ["Tỷ lệ hồ sơ đúng hạn của Phòng Tư pháp đạt 91%; mục tiêu: tỷ lệ hồ sơ đúng hạn đạt 100%.", []],
  ["Tỷ lệ hồ sơ đúng hạn đạt 95% ở cùng kỳ.", []],
  ["Tổng số nhiệm vụ là 66.", [66, 64]],
  ["Chỉ số CCHC đạt 84,27/94,5 điểm (89,17%).", []],
  ["Chỉ số CCHC đạt 85,27/94,5 điểm.", ["85,27/94,5", "84,27/94,5"]],
])("%s against the workbook", (text, differs) => {
  const found = proofread(
    [text],
    KNOWN.map((one) => ({ ...one, names: [...one.names] })),
  ).findings.filter(({ rule }) => rule === "differs-from-workbook");
  expect(found.flatMap(({ stated, computed }) => [stated, computed])).toEqual(differs);
});
