import fc from "fast-check";
import { assessWorkbook } from "../../../src/actions/write-report";
import { checkIdentity } from "../../../src/core/report/drafts/check-identity";
import { type DraftParagraph, draftParagraphs } from "../../../src/core/report/drafts/draft-paragraphs";
import { workOut } from "../../../src/core/report/drafts/expression";
import { periodName } from "../../../src/core/report/drafts/period-name";
import type { KeptTemplate } from "../../../src/core/report/kept/kept";
import { messagesOf } from "../../../src/messages/messages";
import { HALF_YEAR_INDICATORS, halfYearWorkbook, TODAY } from "./half-year";

const vi = messagesOf("vi");

const drafts = async (indicators = HALF_YEAR_INDICATORS, kept: KeptTemplate[] = []) => {
  const assessment = await assessWorkbook(halfYearWorkbook(indicators), TODAY, vi);
  const all = draftParagraphs(assessment, kept, vi.drafts);
  return (code: string): DraftParagraph => all.find((draft) => draft.code === code)!;
};

const changed = (code: string, ...cells: (number | string | null)[]) =>
  HALF_YEAR_INDICATORS.map((row) => (row[0] === code ? [row[0], row[1]!, ...cells] : row));

describe("the countable lines of the half-year report", () => {
  test.each([
    [
      "KH",
      "Kế hoạch năm 2023 đề ra 70 nhiệm vụ; đến ngày 14/06/2023, đã hoàn thành 11 nhiệm vụ (15,7%), đang thực hiện 35 nhiệm vụ, chưa thực hiện 24 nhiệm vụ; không có nhiệm vụ quá hạn.",
    ],
    [
      "HS",
      "6 tháng đầu năm 2023, Sở Tư pháp tiếp nhận 22.128 hồ sơ (trong đó trực tuyến 1.937 hồ sơ), đã giải quyết 21.241 hồ sơ, đang giải quyết 887 hồ sơ.",
    ],
    ["DH", "Hồ sơ giải quyết đúng hạn và trước hạn: 21.241/21.241 hồ sơ, đạt 100%; không có hồ sơ trễ hạn."],
    ["TT", "Hồ sơ nộp trực tuyến: 1.937 hồ sơ, chiếm 8,8% tổng số hồ sơ tiếp nhận, gấp 3,7 lần so với cùng kỳ."],
    // The printed report says 12,5 %; 2.512 of 20.191 is 12,44 %.
    [
      "BCTN",
      "Tiếp nhận qua dịch vụ bưu chính công ích 2.512 hồ sơ, đạt 12,4% của 20.191 hồ sơ tiếp nhận không qua hình thức trực tuyến.",
    ],
    ["BCTR", "Trả kết quả qua dịch vụ bưu chính công ích 9.740 hồ sơ, đạt 45,9% tổng số hồ sơ đã giải quyết."],
    ["TTBC", "Thủ tục hành chính có phát sinh hồ sơ qua dịch vụ bưu chính công ích: 14/14 TTHC (100%)."],
    ["RS", "Trong kỳ đã rà soát, đơn giản hóa 05 TTHC."],
    ["PA", "Trong kỳ, không có phản ánh, kiến nghị về quy định hành chính, hành vi hành chính."],
    ["KT", "Đã kiểm tra cải cách hành chính tại 07/09 đơn vị (77,8%)."],
    [
      "NVT",
      "Trong kỳ, Ủy ban nhân dân tỉnh giao 50 nhiệm vụ; đã hoàn thành 47 nhiệm vụ (94%); đang thực hiện 03 nhiệm vụ.",
    ],
  ])("%s", async (code, text) => expect((await drafts())(code).text).toBe(text));

  test("a paragraph whose figures do not add up is not printed, and says by how much", async () => {
    const { text, checked } = (await drafts(changed("DGQ", null, null, null, 880, null)))("HS");
    expect(text).toBeNull();
    expect(checked).toEqual({ state: "differs", shown: "22.128 ≠ 21.241 + 880 (= 22.121)", by: 7 });
  });

  test("a paragraph without its figures names them", async () => {
    const { text, checked } = (await drafts())("HL");
    expect([text, checked]).toEqual([null, { state: "missing", names: ["HL.kết quả"] }]);
  });

  test("an office's own words, and a template that it added", async () => {
    const find = await drafts(HALF_YEAR_INDICATORS, [
      { code: "RS", topic: "", template: "Rà soát {RS} thủ tục, {TN|số} hồ sơ.", check: "RS <= 10" },
      { code: "RIENG", topic: "Của Sở", template: "Mỗi ngày {TN / 110|số} hồ sơ.", check: "" },
    ]);
    expect(find("RS").text).toBe("Rà soát 05 thủ tục, 22.128 hồ sơ.");
    expect(find("RIENG").text).toBe("Mỗi ngày 201,16 hồ sơ.");
    expect(find("RIENG").written.template).toBe("");
  });

  test("indicators with other codes are known by their names", async () => {
    const recoded = HALF_YEAR_INDICATORS.map((row, index) => [`X${index}`, ...row.slice(1)]);
    expect((await drafts(recoded))("HS").text).toContain("tiếp nhận 22.128 hồ sơ");
    expect((await drafts(recoded))("NVT").text).toContain("giao 50 nhiệm vụ; đã hoàn thành 47 nhiệm vụ");
  });
});

describe("comparison with the same period", () => {
  test.each([
    [1937, 524, "gấp 3,7 lần so với cùng kỳ"],
    [600, 500, "tăng 20% so với cùng kỳ"],
    [400, 500, "giảm 20% so với cùng kỳ"],
    [500, 500, "bằng cùng kỳ"],
  ])("%s cases now, %s before", async (now, before, words) => {
    const find = await drafts(changed("TT", "≥ 50%", now, 22128, null, before));
    expect(find("TT").text).toContain(words);
  });

  test("without a figure of the period before, nothing is said of it", async () =>
    expect((await drafts(changed("TT", "≥ 50%", 1937, 22128, null, null)))("TT").text).not.toContain("cùng kỳ"));
});

const figures: Record<string, number> = { TN: 22128, GQ: 21241, DGQ: 887, KHONG: 0, A: 6, B: 4 };
const lookup = (name: string): number | null => figures[name] ?? null;

test.each([
  ["TN", 22128],
  ["GQ + DGQ", 22128],
  ["A - B - 1", 1],
  ["(A + B) * 2 / 4", 5],
  ["A + B * 2", 14],
  ["1.000 + A", 1006],
])("%s is %s", (text, value) => expect(workOut(text, lookup, String)).toMatchObject({ value }));

test.each(["", "A +", "(A", "A B)", "* A", "A ) B"])("%p cannot be read", (text) =>
  expect(workOut(text, lookup, String)).toBeNull(),
);

test.each([
  ["TN = GQ + DGQ", { state: "agrees", shown: "22.128 = 21.241 + 887" }],
  ["A = B + KHONG", { state: "differs", shown: "6 ≠ 4", by: 2 }],
  ["B <= A; TN = GQ + DGQ", { state: "agrees", shown: "4 <= 6; 22.128 = 21.241 + 887" }],
  ["A <= B", { state: "differs", shown: "6 (<=) 4", by: 2 }],
  ["A = X + Y", { state: "missing", names: ["X", "Y"] }],
  ["A + B", { state: "unreadable", text: "A + B" }],
  ["A = B = A", { state: "unreadable", text: "A = B = A" }],
  ["", { state: "agrees", shown: "" }],
])("identity %p", (text, checked) => expect(checkIdentity(text, lookup)).toEqual(checked));

test("any text for an expression or an identity gives an answer", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("A", "TN", "+", "-", "(", ")", "/", "=", "<", ";", " ", "1", ".") }),
      (text) => {
        workOut(text, lookup, String);
        expect(["agrees", "differs", "missing", "unreadable"]).toContain(checkIdentity(text, lookup).state);
      },
    ),
  ));

test.each([
  ["2022-12-15", "2023-06-14", "6 tháng đầu năm 2023"],
  ["2023-01-01", "2023-03-31", "Quý I năm 2023"],
  ["2022-12-15", "2023-09-10", "9 tháng đầu năm 2023"],
  ["2022-12-15", "2023-12-14", "Năm 2023"],
  ["2023-04-01", "2023-06-30", "Từ ngày 01/04/2023 đến ngày 30/06/2023"],
  ["2022-12-15", "2023-05-31", "Từ ngày 15/12/2022 đến ngày 31/05/2023"],
])("%s to %s is called %s", (from, to, name) => expect(periodName({ from, to }, vi.drafts)).toBe(name));
