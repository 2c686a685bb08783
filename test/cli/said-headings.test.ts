import { rememberedIn } from "../../src/actions/remembered";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { ask, fakeTerminal } from "./fake-terminal";

/** Headings that say nothing of a plan, over two rows; the time stands in D, who does it in B. */
const odd = [
  "SỔ TAY CỦA TỔ NĂM 2026,,,",
  "Cột một,Cột hai,Cột ba,Cột bốn",
  "(mã),(ai),(gì),(khi)",
  "1,Lan,Soạn quy chế,Trước ngày 20/3/2026",
  "2,Hùng,In tài liệu,Quý II/2026",
].join("\n");
const file = (text: string) => new TextEncoder().encode(text);
const SAID = ["--columns", "task=C,lead=B,timing=D,number=A", "--header", "2-3"];

interface Inspected {
  plans: { header: { columns: Record<string, string | null> }; tasks: { lead: string[]; task: string }[] }[];
}
const read = async (terminal: ReturnType<typeof fakeTerminal>, ...argv: string[]) => {
  const { code, json } = await ask(terminal, "inspect", ...argv, "--json");
  const plan = code === 0 ? (json as Inspected).plans[0] : undefined;
  return plan?.tasks.map(({ task, lead }) => `${task}: ${lead.join(", ")}`);
};
const TASKS = ["Soạn quy chế: Lan", "In tài liệu: Hùng"];

test("columns and heading rows that are said are read, and their rows are no tasks", async () => {
  const terminal = fakeTerminal({ "so-tay.csv": file(odd) });
  expect(await read(terminal, "so-tay.csv", ...SAID)).toEqual(TASKS);
});

test("what was said is kept in the output, and holds there and for the next report over it", async () => {
  const terminal = fakeTerminal({ "so-tay.csv": file(odd) });
  expect((await ask(terminal, "report", "so-tay.csv", "-o", "kq.xlsx", ...SAID)).code).toBe(0);
  expect(await read(terminal, "kq.xlsx")).toEqual(TASKS);
  expect((await ask(terminal, "report", "so-tay.csv", "-o", "kq.xlsx")).code).toBe(0);
  expect(await read(terminal, "kq.xlsx")).toEqual(TASKS);
  const { headings } = await rememberedIn(openXlsx(terminal.disk.get("kq.xlsx")!, "kq.xlsx"));
  expect(headings).toEqual([
    {
      sheet: "so-tay",
      row: 2,
      first: 1,
      columns: { number: 0, lead: 1, task: 2, timing: 3 },
      texts: { number: "(mã)", lead: "(ai)", task: "(gì)", timing: "(khi)" },
    },
  ]);
});

const plain = [
  "Việc năm 2026,,,",
  "STT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn,Người soát",
  "1,Soạn quy chế,Văn phòng,Quý II/2026,Lan",
].join("\n");

test.each<[said: string[], lead: string | null, task: string]>([
  [["--columns", "lead=E"], "E", "B"],
  [["--columns", "lead=-"], null, "B"],
  [["--columns", "task=E,lead=C"], "C", "E"],
  [["--header", "2"], "C", "B"],
])("%j beside what the headings tell", async (said, lead, task) => {
  const terminal = fakeTerminal({ "kh.csv": file(plain) });
  const { json } = await ask(terminal, "inspect", "kh.csv", "--json", ...said);
  expect((json as Inspected).plans[0]?.header.columns).toMatchObject({ lead, task, timing: "D" });
});

test.each<[said: string[], complaint: string]>([
  [["--columns", "nhiệm vụ=B"], "--columns"],
  [["--columns", "task=5"], "--columns"],
  [["--columns", "task=B"], "timing=A…Z"],
  [["--header", "0"], "--header"],
  [["--header", "6-5"], "--header"],
  [["--header", "5-40"], "--header"],
  [["--header", "700"], "1-60"],
])("%j is refused: %s", async (said, complaint) => {
  const terminal = fakeTerminal({ "so-tay.csv": file(odd) });
  expect((await ask(terminal, "inspect", "so-tay.csv", ...said)).code).toBe(2);
  expect(terminal.complained.join("\n")).toContain(complaint);
});

test("where no plan is found, the way to say it is told", async () => {
  const rows = ["Ghi chép,,", "Mục,Nhóm,Diễn giải", "a,x,một", "b,y,hai", "c,z,ba"];
  const terminal = fakeTerminal({ "ghi-chep.csv": file(rows.join("\n")) });
  expect((await ask(terminal, "inspect", "ghi-chep.csv")).code).toBe(2);
  expect(terminal.complained.join("\n")).toMatch(/dòng 2 trang "ghi-chep".*thời hạn \(timing\) bằng --columns\./);
});

test("one column said of a time chart leaves the chart", async () => {
  const rows = [
    "KẾ HOẠCH NĂM 2026,,,,,",
    "TT,Nhiệm vụ,Đơn vị chủ trì,Người soát,Thời gian thực hiện,,",
    ",,,,Tháng 1,Tháng 2,Tháng 3",
    "1,Soạn quy chế,Văn phòng,Lan,x,x,",
    "2,In tài liệu,Văn phòng,Hùng,,x,x",
  ];
  const terminal = fakeTerminal({ "kh.csv": file(rows.join("\n")) });
  const due = async (...said: string[]) => {
    const { json } = await ask(terminal, "inspect", "kh.csv", "--json", ...said);
    const [plan] = (json as { plans: { tasks: { lead: string[]; deadline: { due: { date: string }[] } }[] }[] }).plans;
    return plan?.tasks.map(({ lead, deadline }) => [...lead, ...deadline.due.map(({ date }) => date)]);
  };
  expect(await due()).toEqual([
    ["Văn phòng", "2026-02-28"],
    ["Văn phòng", "2026-03-31"],
  ]);
  expect(await due("--columns", "lead=D")).toEqual([
    ["Lan", "2026-02-28"],
    ["Hùng", "2026-03-31"],
  ]);
});
