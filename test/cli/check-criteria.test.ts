import { ask, fakeTerminal } from "./fake-terminal";

const HEAD = "Mã;Tiêu chí;Điểm tối đa;Cách tính;Dữ liệu;Tự chấm";

const findingsOf = async (...rows: string[]): Promise<{ code: number; rules: string[] }> => {
  const bytes = new TextEncoder().encode([HEAD, ...rows].join("\n"));
  const { code, json } = await ask(fakeTerminal({ "tc.csv": bytes }), "check", "tc.csv", "--json");
  const { findings } = json as { findings: { rule: string; cell: string }[] };
  return { code, rules: findings.map(({ rule, cell }) => `${rule} ${cell}`) };
};

test("a criteria table without a plan is checked whole: rules, gaps, overlaps, maxima, the total", async () => {
  const { code, rules } = await findingsOf(
    "I;Chỉ đạo;6;;;",
    'I.1;Gửi báo cáo;2;"Tùy mức độ, lãnh đạo cân nhắc cho khoảng hai phần ba";;2',
    'I.2;Tỷ lệ đúng hạn;2;"Từ 90% trở lên: 2 điểm; từ 70% đến 80%: 1 điểm; dưới 70%: 0 điểm";tỷ lệ = 95%;',
    'I.3;Tỷ lệ số hóa;1;"Từ 80% trở lên: 1 điểm; từ 50% đến 80%: 0,5 điểm; dưới 50%: 0 điểm";tỷ lệ = 95%;',
    'I.4;Tỷ lệ hài lòng;2;"(b/a)*1";a = 10, b = 10;',
    ";Tổng cộng;9;;;",
  );
  expect(code).toBe(0);
  expect(rules).toEqual(
    expect.arrayContaining([
      "max-mismatch C2",
      "rule-unreadable D3",
      "band-gap D4",
      "band-overlap D5",
      "best-below-max D6",
      "total-mismatch C7",
    ]),
  );
});

test.each([
  ["the sum of all", "2", "3", ""],
  ["without what does not apply", "2", "3", "Không áp dụng"],
])("a total that fits: %s", async (_, first, second, rule) => {
  const total = rule === "" ? Number(first) + Number(second) : Number(first);
  const { rules } = await findingsOf(`1;A;${first};;;2`, `2;B;${second};${rule};;3`, `;Tổng cộng;${total};;;`);
  expect(rules).toEqual([]);
});

test("several totals are subtotals: nothing is said of them", async () => {
  const { rules } = await findingsOf("1;A;2;;;2", ";Cộng;2;;;", "2;B;3;;;3", ";Tổng cộng;5;;;");
  expect(rules).toEqual([]);
});

test("neither a plan nor criteria: not usable", async () => {
  const bytes = new TextEncoder().encode("Tên;Số\nA;1\n");
  expect((await ask(fakeTerminal({ "x.csv": bytes }), "check", "x.csv")).code).toBe(2);
});
