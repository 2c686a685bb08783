import { strToU8 } from "fflate";
import { fromOldLetters } from "../../src/workbook/old-letters";
import { toTCVN3 } from "vietnamese-conversion";
import { DOWN, ON, p, span, tbl, tc, tr, wordFile } from "../workbook/docx/word-file";
import { ask, fakeTerminal } from "./fake-terminal";

interface Answer {
  tables: {
    place: string;
    taken: boolean;
    why: string | null;
    tasks: number;
    repaired: { row: number; what: string }[];
  }[];
  linesLeftOut: number;
  output: string;
}

interface Read {
  plans: { tasks: { id: string; task: string; timing: string; lead: string[] }[] }[];
}

/** What `import` says, and the plan that the new workbook is read as. */
const imported = async (name: string, file: Uint8Array, ...more: string[]) => {
  const terminal = fakeTerminal({ [name]: file });
  const told = await ask(terminal, "import", name, "-o", "so.xlsx", "--json", ...more);
  const answer = told.json as Answer;
  if (told.code !== 0) return { code: told.code, answer, tasks: null, terminal };
  const { plans } = (await ask(terminal, "inspect", "so.xlsx", "--json")).json as Read;
  return { code: told.code, answer, tasks: plans.flatMap(({ tasks }) => tasks), terminal };
};
const tasksOf = ({ tasks }: Awaited<ReturnType<typeof imported>>) =>
  tasks?.map(({ id, task, timing }) => [id, task, timing]);

const HEAD = tr("TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện");
const TITLE = p("KẾ HOẠCH CÔNG TÁC NĂM 2026");
const ROW_1 = tr("1", "Rà soát quy trình tiếp dân", "Văn phòng", "Trước 31/3/2026");
const ROW_2 = tr("2", "Tập huấn kỹ năng số", "Phòng Nghiệp vụ", "Quý III");
const TASKS = [
  ["1", "Rà soát quy trình tiếp dân", "Trước 31/3/2026"],
  ["2", "Tập huấn kỹ năng số", "Quý III"],
];
const LETTERHEAD = tbl(tr("SỞ MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), tr("Số: 12/KH-SM", "An Bình, ngày 05 tháng 01 năm 2026")); // prettier-ignore
const SIGNED = tbl(tr("Nơi nhận:", "GIÁM ĐỐC"));

describe("a Word file", () => {
  test("its plan becomes a sheet with tracking columns; letterhead and signature are no plans", async () => {
    const result = await imported("kh.docx", wordFile(LETTERHEAD + TITLE + tbl(HEAD, ROW_1, ROW_2) + SIGNED));
    expect(result.answer.tables.map(({ place, taken, tasks }) => [place, taken, tasks])).toEqual([
      ["table 1", false, 0],
      ["table 2", true, 2],
      ["table 3", false, 0],
    ]);
    expect(result.answer.tables[0]?.why).toBeTruthy();
    expect(tasksOf(result)).toEqual(TASKS);
    expect((await ask(result.terminal, "check", "so.xlsx")).code).toBe(0);
  });

  test.each([
    ["a page's end that made two tables of one", tbl(HEAD, ROW_1) + p("Trang 2/3") + tbl(ROW_2), [[3, "page-break"]]],
    ["headings that come again on the new page", tbl(HEAD, ROW_1) + p("") + tbl(HEAD, ROW_2), [[3, "page-break"], [3, "repeated-heading"]]],
    ["headings that come again within the table", tbl(HEAD, ROW_1, HEAD, ROW_2), [[3, "repeated-heading"]]],
    ["the numbers of the columns", tbl(HEAD, tr("(1)", "(2)", "(3)", "(4)"), ROW_1, ROW_2), [[2, "column-numbers"]]],
    ["a row that the page's end has cut in two", tbl(HEAD, tr("1", "Rà soát quy trình", "Văn phòng", "Trước 31/3/2026"), tr("", "tiếp dân", "", ""), ROW_2), [[3, "continued-row"]]],
    ["a row deleted in tracked changes", tbl(HEAD, ROW_1, tr("2", "Việc bỏ", "Thanh tra", "Quý I").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>"), ROW_2), [[3, "deleted-row"]]],
  ])("%s: put right and told", async (_what, body, repaired) => {
    const result = await imported("kh.docx", wordFile(TITLE + body));
    expect(tasksOf(result)).toEqual(TASKS);
    expect(result.answer.tables[0]?.repaired.map(({ row, what }) => [row, what])).toEqual(repaired);
  }); // prettier-ignore

  test.each([
    ["another table between two plans", tbl(HEAD, ROW_1) + p("Phụ lục kinh phí") + tbl(tr("TT", "Khoản", "Mức chi", "Nguồn"), tr("1", "In ấn", "2 triệu", "Ngân sách")), ["table 1", "table 2"]], // prettier-ignore
    ["a table of as many columns, but with a text between", tbl(HEAD, ROW_1) + p("Các nhiệm vụ bổ sung:") + tbl(HEAD, ROW_2), ["table 1", "table 2"]], // prettier-ignore
  ])("%s is not joined", async (_what, body, places) => {
    const { answer } = await imported("kh.docx", wordFile(TITLE + body));
    expect(answer.tables.map(({ place }) => place)).toEqual(places);
  });

  test("two rows of headings and cells over several rows stay as they are", async () => {
    const head = tr(tc("TT", DOWN), tc("Nhiệm vụ", DOWN), tc("Thời gian", span(2)), tc("Chủ trì", DOWN));
    const below = tr(tc("", ON), tc("", ON), "Bắt đầu", "Hoàn thành", tc("", ON));
    const one = tr("1", "Lập danh mục", "01/3/2026", "30/4/2026", tc("Văn phòng", DOWN));
    const two = tr("2", "Công khai danh mục", "01/5/2026", "31/5/2026", tc("", ON));
    const result = await imported("kh.docx", wordFile(TITLE + tbl(head, below, one, two)));
    expect(tasksOf(result)).toEqual([["1", "Lập danh mục", "30/4/2026"], ["2", "Công khai danh mục", "31/5/2026"]]); // prettier-ignore
    expect(result.tasks?.map(({ lead }) => lead)).toEqual([["Văn phòng"], ["Văn phòng"]]);
  });

  test("a table that is only there for the layout is looked into", async () => {
    const result = await imported("kh.docx", wordFile(tbl(tr(tc(TITLE + tbl(HEAD, ROW_1, ROW_2) + p(""))))));
    expect(tasksOf(result)).toEqual(TASKS);
  });

  test("of several tables within a layout each is taken", async () => {
    const body = tbl(tr(tc(TITLE + tbl(HEAD, ROW_1) + p("Bổ sung") + tbl(HEAD, ROW_2) + p(""))));
    const result = await imported("kh.docx", wordFile(body));
    expect(tasksOf(result)).toEqual(TASKS);
    expect(result.answer.tables.map(({ place, tasks }) => [place, tasks])).toEqual([["table 1", 1], ["table 1", 1]]); // prettier-ignore
  });

  test("a title above the letterhead counts among the lines that were taken", async () => {
    const { answer } = await imported("kh.docx", wordFile(TITLE + LETTERHEAD + p("Ý kiến khác của các phòng chuyên môn.") + p("a") + p("b") + p("c") + tbl(HEAD, ROW_1))); // prettier-ignore
    expect(answer.linesLeftOut).toBe(1);
  });

  test("--table takes one of them", async () => {
    const two = wordFile(TITLE + tbl(HEAD, ROW_1) + p("Bổ sung:") + tbl(HEAD, ROW_2));
    expect(tasksOf(await imported("kh.docx", two, "--table", "2"))).toEqual([TASKS[1]]);
    expect((await imported("kh.docx", two, "--table", "3")).code).toBe(2);
    expect((await imported("kh.docx", two, "--table", "0")).code).toBe(2);
  });
});

const HTML = `<h2>Kế hoạch năm 2026</h2><table><tr><th>TT</th><th>Nội dung công việc</th><th>Đơn vị chủ trì</th><th>Thời gian thực hiện</th></tr>
<tr><td>1</td><td>Rà soát quy trình<br>tiếp dân</td><td rowspan="2">Văn phòng</td><td>Trước 31/3/2026</td></tr><tr><td>2</td><td>Tập huấn kỹ năng số</td><td>Quý III</td></tr></table>`; // prettier-ignore
const MARKDOWN = `# Kế hoạch năm 2026\n\nGhi chú **chung**.\n\n| TT | Nội dung công việc | Đơn vị chủ trì | Thời gian thực hiện |\n|---|:---|---|---|\n| 1 | Rà soát quy trình<br>tiếp dân | Văn phòng | Trước 31/3/2026 |\n| 2 | **Tập huấn** kỹ năng số | Văn phòng | Quý III |\n`; // prettier-ignore
const CSV = "TT;Nội dung công việc;Đơn vị chủ trì;Thời gian thực hiện\n1;Rà soát quy trình tiếp dân;Văn phòng;Trước 31/3/2026\n2;Tập huấn kỹ năng số;Văn phòng;Quý III\n"; // prettier-ignore

test.each([
  ["kh.html", HTML],
  ["kh.md", MARKDOWN],
  ["kh.txt", MARKDOWN],
  ["kh.csv", CSV],
])("%s", async (name, text) => {
  const result = await imported(name, strToU8(text));
  expect(tasksOf(result)?.map((task) => task.join("|").replace("\n", " "))).toEqual(
    TASKS.map((task) => task.join("|")),
  );
  expect(result.tasks?.map(({ lead }) => lead)).toEqual([["Văn phòng"], ["Văn phòng"]]);
});

test("letters of before Unicode are turned into it, and that is said", async () => {
  const old = (text: string) => toTCVN3(text, "unicode");
  expect(fromOldLetters(old("Rà soát quy trình tiếp dân"), "tcvn3")).toBe("Rà soát quy trình tiếp dân");
  const file = wordFile(
    p(old("Kế hoạch công tác năm 2026")) +
      tbl(
        ...[["TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện"], ["1", "Rà soát quy trình tiếp dân", "Văn phòng", "Trước 31/3/2026"]].map((row) => tr(...row.map(old))), // prettier-ignore
      ),
  );
  const result = await imported("kh.docx", file);
  expect(tasksOf(result)).toEqual([TASKS[0]]);
  const terminal = fakeTerminal({ "kh.docx": file });
  await ask(terminal, "import", "kh.docx", "-o", "b.xlsx");
  const { run } = await import("../../src/cli/run");
  await run(["import", "kh.docx", "-o", "c.xlsx"], terminal);
  expect(terminal.said.join("\n")).toContain("TCVN3");
});

describe("refused, and nothing is written", () => {
  const cases: [what: string, name: string, file: Uint8Array, says: string][] = [
    ["a document without a table", "a.docx", wordFile(TITLE), "không có bảng nào"],
    ["tables that are no plans", "a.docx", wordFile(LETTERHEAD + tbl(tr("TT", "Họ tên", "Chức vụ"), tr("1", "Nguyễn Văn An", "Trưởng phòng"))), "Bảng 2"], // prettier-ignore
    ["a Word file of before 2007", "a.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "a.doc"], // prettier-ignore
    ["a workbook", "a.xlsx", wordFile("").slice(0, 30), "a.xlsx"],
    ["tables within tables by the thousand", "a.docx", wordFile("<w:tbl><w:tr><w:tc>".repeat(3000) + "</w:tc></w:tr></w:tbl>".repeat(3000)), "quá nhiều chi tiết"], // prettier-ignore
    ["the same on a page", "a.html", strToU8("<table><tr><td>".repeat(3000)), "Không thấy bảng kế hoạch"],
    ["brackets within brackets in markdown", "a.md", strToU8(`${"> ".repeat(5000)}x\n${"[".repeat(50_000)}`), "a.md"],
    ["a long table that is no plan", "a.md", strToU8(`|a|b|c|\n|---|---|---|\n${"|1|2|3|\n".repeat(70_000)}`), "Bảng 1"], // prettier-ignore
    ["an empty file", "a.docx", new Uint8Array(), "không có bảng nào"],
  ];
  test.each(cases)("%s", async (_what, name, file, says) => {
    const { code, terminal } = await imported(name, file);
    expect(code).toBe(2);
    expect(terminal.complained.join("\n")).toContain(says);
    expect(terminal.disk.has("so.xlsx")).toBe(false);
  });

  test("where a file stands already", async () => {
    const file = wordFile(TITLE + tbl(HEAD, ROW_1));
    const terminal = fakeTerminal({ "kh.docx": file, "so.xlsx": strToU8("của tôi") });
    expect((await ask(terminal, "import", "kh.docx", "-o", "so.xlsx")).code).toBe(2);
    expect((await ask(terminal, "import", "kh.docx", "-o", "kh.docx")).code).toBe(2);
    expect((await ask(terminal, "import", "kh.docx")).code).toBe(2);
    expect(Buffer.from(terminal.disk.get("so.xlsx")!).toString()).toBe("của tôi");
  });
});
