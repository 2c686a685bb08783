import { makeSample } from "../../src/setup/sample/make-sample";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { ask, fakeTerminal } from "./fake-terminal";

const sample = makeSample();
const csv = (text: string) => new TextEncoder().encode(text);

interface ReportAnswer {
  asOf: string;
  plan: Record<string, number> & { byUnit: { unit: string; total: number }[] };
  output: string;
}

describe("inspect", () => {
  test("prints the plan as understood, every field present", async () => {
    const terminal = fakeTerminal({ "kh.xlsx": sample });
    const { code, json } = await ask(terminal, "inspect", "kh.xlsx", "--json");
    const answer = json as { plans: { sheet: string; header: object; tasks: { id: string; rows: number[] }[] }[] };
    expect(code).toBe(0);
    expect(answer.plans.map(({ sheet, tasks }) => [sheet, tasks.length])).toEqual([
      ["Ke hoach", 33],
      ["Phu luc", 4],
    ]);
    expect(answer.plans[1]?.tasks.map(({ id }) => id)).toEqual(["7.8", "7.9", "7.10", "7.11"]);
    expect(Object.keys(answer.plans[0]?.tasks[0] ?? {})).toEqual(
      "sheet id section rows task lead proposedLead support product timing deadline progress status nextDue daysLate".split(
        " ",
      ),
    );
  });

  test("one sheet, one table of a .csv, another year", async () => {
    const plan = "STT;Nội dung công việc;Thời gian thực hiện\n1;Lập kế hoạch;Quý II\n";
    const terminal = fakeTerminal({ "kh.xlsx": sample, "kh.csv": csv(plan) });
    const one = (await ask(terminal, "inspect", "kh.xlsx", "--sheet", "Phu luc", "--json")).json as {
      plans: unknown[];
    };
    expect(one.plans).toHaveLength(1);
    const table = (await ask(terminal, "inspect", "kh.csv", "--year", "2025", "--json")).json as {
      plans: { tasks: { deadline: { due: { date: string }[] } }[] }[];
    };
    expect(table.plans[0]?.tasks[0]?.deadline.due[0]?.date).toBe("2025-06-30");
  });
});

describe("check", () => {
  test("1 where a finding is an error, findings with cells and plain words", async () => {
    const plan = "STT;Nội dung công việc;Đơn vị chủ trì;Thời gian thực hiện\n1;Lập kế hoạch;;Quý II/2025\n";
    const { code, json } = await ask(fakeTerminal({ "kh.csv": csv(plan) }), "check", "kh.csv", "--json");
    const { findings, summary } = json as {
      findings: { rule: string; cell: string; message: string }[];
      summary: object;
    };
    expect(code).toBe(1);
    expect(findings[0]).toMatchObject({ rule: "missing-lead-unit", cell: "C2" });
    expect(findings[0]?.message).toContain('"Lập kế hoạch"');
    expect(summary).toMatchObject({ error: 1 });
  });

  test("0 where nothing is an error; English on request", async () => {
    const plan = "STT;Nội dung công việc;Thời gian thực hiện\n1;Lập kế hoạch;sẽ báo sau\n";
    const terminal = fakeTerminal({ "kh.csv": csv(plan) });
    expect((await ask(terminal, "check", "kh.csv", "--lang", "en")).code).toBe(0);
    expect(terminal.said[0]).toContain("is not understood");
  });
});

describe("report and clear", () => {
  test("the report goes into a copy, running twice is as once, clear leaves no trace", async () => {
    const terminal = fakeTerminal({ "kh.xlsx": sample });
    const first = (await ask(terminal, "report", "kh.xlsx", "--json")).json as ReportAnswer;
    expect(first.output).toBe("kh-bao-cao.xlsx");
    expect(terminal.disk.get("kh.xlsx")).toBe(sample);
    const written = terminal.disk.get("kh-bao-cao.xlsx") ?? new Uint8Array();
    const sheets = await openXlsx(written, "x").survey();
    expect(sheets.filter(({ ours }) => ours !== null).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["BaoCao", "KiemTra"]),
    );

    const again = (await ask(terminal, "report", "kh-bao-cao.xlsx", "-o", "hai.xlsx", "--json")).json as ReportAnswer;
    expect({ ...again, output: "" }).toEqual({ ...first, output: "" });
    expect(terminal.disk.get("hai.xlsx")).toEqual(written);

    await ask(terminal, "clear", "kh-bao-cao.xlsx", "-o", "sach.xlsx");
    expect(openXlsx(terminal.disk.get("sach.xlsx") ?? written, "x").save()).toEqual(openXlsx(sample, "x").save());
  });

  test("the counts add up", async () => {
    const { plan } = (await ask(fakeTerminal({ "kh.xlsx": sample }), "report", "kh.xlsx", "--json"))
      .json as ReportAnswer;
    const { total, done, inProgress, notStarted, ongoing, waiting, unreadable, cancelled } = plan;
    const sum = [done, inProgress, notStarted, ongoing, waiting, unreadable, cancelled].reduce(
      (a, b) => (a ?? 0) + (b ?? 0),
      0,
    );
    expect(sum).toBe(total);
    expect((plan.doneEarly ?? 0) + (plan.doneOnTime ?? 0) + (plan.doneLate ?? 0)).toBeLessThanOrEqual(done ?? 0);
  });
});

describe("deadline", () => {
  test("one phrase", async () => {
    const { json } = await ask(fakeTerminal(), "deadline", "Trước ngày 01/4/2023", "--json");
    expect(json).toEqual({
      kind: "date",
      due: [{ date: "2023-03-31", label: null, boundary: "exclusive" }],
      start: null,
      until: null,
      recurrence: null,
      event: null,
      offset: null,
      implied: [],
      text: "Trước ngày 01/4/2023",
    });
  });

  test("JSON lines, one answer each, also for a line that is none", async () => {
    const lines = ['{"phrase":"Quý II","year":2024}', "không phải JSON", '{"phrase":"Tháng 6/2025"}'];
    const terminal = fakeTerminal({}, lines);
    expect((await ask(terminal, "deadline")).code).toBe(2);
    const answers = terminal.said.map((line) => JSON.parse(line) as { due?: { date: string }[]; error?: string });
    expect(answers.map(({ due, error }) => due?.[0]?.date ?? (error ? "error" : null))).toEqual([
      "2024-06-30",
      "error",
      "2025-06-30",
    ]);
  });
});

test.each<[string, string[], Record<string, Uint8Array>, string]>([
  ["a missing file", ["check", "khong-co.xlsx"], {}, "Không tìm thấy tệp"],
  ["no workbook", ["report", "a.xlsx"], { "a.xlsx": csv("xin chào") }, "không phải sổ Excel"],
  ["a truncated workbook", ["report", "a.xlsx"], { "a.xlsx": sample.slice(0, 3000) }, "bị hỏng"],
  [
    "an old .xls",
    ["check", "a.xls"],
    { "a.xls": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
    "a.xls",
  ],
  ["no plan table", ["check", "a.csv"], { "a.csv": csv("Họ tên;Điện thoại\nAn;1\n") }, "Họ tên | Điện thoại"],
  ["an empty file", ["check", "a.csv"], { "a.csv": csv("") }, "Chưa thấy bảng kế hoạch"],
  ["the original as output", ["report", "a.xlsx", "-o", "a.xlsx"], { "a.xlsx": sample }, "trùng với tệp gốc"],
  ["a folder without a name", ["report", "a.xlsx", "--ics", ""], { "a.xlsx": sample }, "--ics"],
  ["an output of blanks", ["report", "a.xlsx", "-o", " "], { "a.xlsx": sample }, "-o"],
  ["a wrong date", ["check", "a.xlsx", "--as-of", "31/12/2026"], { "a.xlsx": sample }, "YYYY-MM-DD"],
  ["a reversed period", ["report", "a.xlsx", "--from", "2026-06-30", "--to", "2026-01-01"], { "a.xlsx": sample }, "từ 30/06/2026 đến 01/01/2026. Ngày bắt đầu kỳ phải trước"], // prettier-ignore
  ["a period from after the as-of day", ["report", "a.xlsx", "--from", "2026-06-30", "--as-of", "2026-01-01"], { "a.xlsx": sample }, "Ngày bắt đầu kỳ phải trước"], // prettier-ignore
  ["a reversed period, in English", ["check", "a.xlsx", "--from", "2026-06-30", "--to", "2026-01-01", "--lang", "en"], { "a.xlsx": sample }, "It must begin on or before"], // prettier-ignore
  ["an unknown sheet", ["inspect", "a.xlsx", "--sheet", "Khác"], { "a.xlsx": sample }, "Ke hoach"],
  ["an unknown command", ["lam-bao-cao"], {}, "inspect | check | report"],
  ["an unknown option", ["check", "--khong-co"], {}, "--help"],
])("%s: exit 2, one clear message, nothing written", async (_name, argv, files, message) => {
  const terminal = fakeTerminal(files);
  const before = [...terminal.disk.keys()];
  expect((await ask(terminal, ...argv)).code).toBe(2);
  expect(terminal.complained).toHaveLength(1);
  expect(terminal.complained[0]).toContain(message);
  expect([...terminal.disk.keys()]).toEqual(before);
});
