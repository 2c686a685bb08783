import { ask, fakeTerminal } from "./fake-terminal";

const HEAD = "Mã;Tiêu chí;Điểm tối đa;Cách tính;Dữ liệu;Tự chấm";
const table = (...rows: string[]) => new TextEncoder().encode([HEAD, ...rows].join("\n"));

const BANDS = '"Từ 95% trở lên: 3 điểm; từ 80% đến dưới 95%: 2 điểm; dưới 80%: 0 điểm"';
const STRICTER = '"Từ 98% trở lên: 3 điểm; từ 90% đến dưới 98%: 1,5 điểm; dưới 90%: 0 điểm"';
const old = table(
  "I;Chỉ đạo điều hành;;;;",
  `I.1;Nhiệm vụ đúng hạn;3;${BANDS};a = 100, b = 96;`,
  'I.2;Sáng kiến cải cách;2;"Mỗi sáng kiến 1 điểm, tối đa 2 điểm";số lượng = 1;',
  "I.3;Tuyên truyền;1;;;0,5",
  "I.4;Hội nghị đối thoại doanh nghiệp;1;;;1",
);

const compare = async (now: Uint8Array, ...more: string[]) => {
  const terminal = fakeTerminal({ "cu.csv": old, "moi.csv": now });
  const answer = await ask(terminal, "compare", "cu.csv", "moi.csv", ...more);
  return { ...answer, out: terminal.said.join("\n"), err: terminal.complained.join("\n") };
};

test("nothing changed: the same total", async () => {
  const { code, json } = await compare(old, "--json");
  expect(code).toBe(0);
  expect(json).toEqual({
    added: [],
    removed: [],
    reworded: [],
    reweighted: [],
    renamed: [],
    renumbered: [],
    total: { old: 5.5, new: 5.5 },
    max: { old: 7, new: 7 },
    index: { old: 78.57, new: 78.57 },
    undecided: [],
  });
});

test("added, gone, renamed, re-worded, re-weighted, and what today's figures score", async () => {
  const now = table(
    "I;Chỉ đạo điều hành;;;;",
    `I.1;Nhiệm vụ đúng hạn;3;${STRICTER};;`,
    'I.2;Sáng kiến về cải cách hành chính;4;"Mỗi sáng kiến 1 điểm, tối đa 4 điểm";;',
    "I.4;Tuyên truyền;1;;;",
    'I.5;Chuyển đổi số;2;"Tỷ lệ × 2";;',
  );
  const { json } = await compare(now, "--json");
  expect(json).toMatchObject({
    added: ["I.5"],
    removed: ["I.4"],
    reworded: [{ code: "I.1" }, { code: "I.2" }],
    reweighted: [{ code: "I.2", oldMax: 2, newMax: 4 }],
    renamed: [{ code: "I.2", old: "Sáng kiến cải cách", new: "Sáng kiến về cải cách hành chính" }],
    renumbered: [{ old: "I.3", new: "I.4" }],
    // I.5 has no figures yet.
    total: { old: 5.5, new: null },
    undecided: ["I.5"],
  });
});

test("the new rules with the old figures: 96 of 100 fall a band, typed points stay where nothing changed", async () => {
  const now = table(
    `I.1;Nhiệm vụ đúng hạn;3;${STRICTER};;`,
    'I.2;Sáng kiến cải cách;2;"Mỗi sáng kiến 1 điểm, tối đa 2 điểm";;',
    "I.3;Tuyên truyền;1;;;",
  );
  expect((await compare(now, "--json")).json).toMatchObject({ total: { old: 5.5, new: 3 }, removed: ["I", "I.4"] });
});

test("points typed by hand do not hold under another maximum", async () => {
  const now = table("I.3;Tuyên truyền;2;;;");
  expect((await compare(now, "--json")).json).toMatchObject({ total: { new: null }, undecided: ["I.3"] });
});

test("a letter that now stands for something else is not filled with the old figure", async () => {
  const rule = (a: string, b: string) => `"Điểm = (b/a) x 2; a là ${a}; b là ${b}"`;
  const before = table(`1;Số hóa;2;${rule("tổng số hồ sơ", "số hồ sơ đã số hóa")};a = 10, b = 5;`);
  const after = table(`1;Số hóa;2;${rule("tổng số kết quả", "số kết quả còn hiệu lực đã số hóa")};;`);
  const { json } = await ask(
    fakeTerminal({ "cu.csv": before, "moi.csv": after }),
    "compare",
    "cu.csv",
    "moi.csv",
    "--json",
  );
  expect(json).toMatchObject({ total: { old: 1, new: null }, undecided: ["1"] });
});

test("in words, in both languages", async () => {
  const now = table(`I.1;Nhiệm vụ đúng hạn;4;${BANDS};;`);
  const vi = await compare(now);
  expect(vi.out).toContain("Đổi điểm tối đa (1):\n  I.1  Nhiệm vụ đúng hạn: 3 → 4");
  expect(vi.out).toContain("theo bộ cũ 5,5/7 điểm; theo bộ mới 3/4 điểm");
  expect((await compare(now, "--lang", "en")).out).toContain("Re-weighted (1):");
});

test("2 where a file has no criteria or a file is missing on the command line", async () => {
  const plan = new TextEncoder().encode("STT;Nội dung công việc;Thời gian thực hiện\n1;Lập kế hoạch;Quý II\n");
  const answer = await compare(plan);
  expect(answer.code).toBe(2);
  expect(answer.err).toContain("bộ tiêu chí mới");
  expect((await ask(fakeTerminal({ "cu.csv": old }), "compare", "cu.csv")).code).toBe(2);
});
