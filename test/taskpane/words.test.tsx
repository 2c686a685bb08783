/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../src/core/table/grid";
import { en } from "../../src/messages/en/index";
import { taken } from "../../src/messages/en/taken";
import { vi } from "../../src/messages/vi/index";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { App } from "../../src/taskpane/views/App";
import { fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

/** What the pane says, read as a clerk would; the day is 15/6/2026. */
const HEAD: Cell[] = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Tình trạng", "Ngày hoàn thành", "Gia hạn đến"];
const TITLE: Cell[] = ["KẾ HOẠCH NĂM 2026"];
const MONTHLY: Cell[] = ["1", "Báo cáo tháng", "Văn phòng", "Hằng tháng", "Đang thực hiện", "31/1/2026; 20/2/2026"];
const QUARTERS: Cell[] = ["2", "Báo cáo quý", "Văn phòng", "Quý I/2026; quý III/2026", "Đang thực hiện"];
const EXTENDED: Cell[] = ["3", "Rà soát", "Thanh tra", "Trước 30/4/2026", "Chưa thực hiện", null, "31/12/2026"];
const EARLY: Cell[] = ["4", "Tập huấn", "Thanh tra", "30/4/2026", "Đã hoàn thành", "1/3/2026"];

jest.setTimeout(40_000);

let pane: Pane;
const open = async (rows: Cell[][], more: { name: string; rows: Cell[][] }[] = []): Promise<void> => {
  pane = createPane(fakeHost(new LiveMemory([{ name: "KH", rows: [TITLE, HEAD, ...rows] }, ...more])), vi);
  render(<App pane={pane} />);
  await act(() => pane.read());
};
const button = (name: RegExp | string) => screen.findByRole("button", { name });
const press = async (name: RegExp | string) => fireEvent.click(await button(name));
const tab = async (name: string) => fireEvent.click(await screen.findByRole("tab", { name: new RegExp(`^${name}`) }));
/** The list of all tasks, with the ways to search it. */
const allTasks = async () => {
  await press("Tìm, lọc");
  await choose("Hiện", "all");
};
const choose = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const linesOf = (label: string): string[] =>
  [...(screen.getByText(label, { selector: "dt" }).nextElementSibling?.children ?? [])].map(({ textContent }) =>
    textContent.trim().replace(/\s+/g, " "),
  );

afterEach(cleanup);

describe("a task's details", () => {
  test.each<[what: string, task: Cell[], due: string[]]>([
    [
      "twelve dates: how they were understood is said once, those past and not met are marked",
      MONTHLY,
      [
        "31/01/2026 (ngày cuối của kỳ)",
        "28/02/2026",
        "31/03/2026 quá hạn",
        "30/04/2026 quá hạn",
        "31/05/2026 quá hạn",
        ...["30/06", "31/07", "31/08", "30/09", "31/10", "30/11", "31/12"].map((day) => `${day}/2026`),
        "đã hoàn thành 2/12 mốc",
      ],
    ],
    ["an extension: the day in force, and the one it replaced", EXTENDED, ["31/12/2026 (gia hạn từ 29/04/2026)"]],
    ["a finished task is late with nothing", EARLY, ["30/04/2026 (tính cả ngày đó)"]],
  ])("%s", async (_, task, due) => {
    await open([task]);
    await allTasks();
    await press(/^Chi tiết nhiệm vụ/);
    await screen.findByText("Ghi trong kế hoạch");
    expect(linesOf("Thời hạn")).toEqual(due);
  });
});

describe("a month of the plan", () => {
  const shown = () => screen.getAllByRole("button", { name: /^Chi tiết nhiệm vụ/ }).map((one) => one.ariaLabel ?? one.getAttribute("aria-label")); // prettier-ignore

  test.each([
    { month: "Tháng 3: 2 mốc hạn, 2 đang quá hạn", overdue: ["1 Báo cáo tháng", "2 Báo cáo quý"] },
    { month: "Tháng 4: 2 mốc hạn, 1 đang quá hạn", overdue: ["1 Báo cáo tháng"] },
    { month: "Tháng 9: 2 mốc hạn", overdue: [] },
  ])("$month: as many overdue as the filter finds", async ({ month, overdue }) => {
    await open([MONTHLY, QUARTERS, EARLY]);
    await allTasks();
    await press(month);
    await choose("Hiện", "overdue");
    if (overdue.length === 0) expect(await screen.findByText("Không có nhiệm vụ nào khớp.")).toBeVisible();
    else await waitFor(() => expect(shown()).toEqual(overdue.map((task) => `Chi tiết nhiệm vụ ${task}`)));
  });

  test("due soon in it is what is next due in it", async () => {
    await open([["1", "Báo cáo tháng", "Văn phòng", "Chậm nhất ngày 20 hằng tháng", "Đang thực hiện", "20/1/2026; 20/2/2026; 20/3/2026; 20/4/2026; 20/5/2026"]]); // prettier-ignore
    await allTasks();
    await choose("Hiện", "due-soon");
    await press(/^Tháng 6/);
    expect(await screen.findByText("1 nhiệm vụ")).toBeVisible();
    await press(/^Tháng 9/);
    expect(await screen.findByText("0/1 nhiệm vụ")).toBeVisible();
  });
});

test("a status has one word in the tile, the bars, the list and its group", async () => {
  await open([MONTHLY, EXTENDED, EARLY]);
  expect(await button(/^1 đã hoàn thành/)).toBeVisible();
  await allTasks();
  expect(await button(/^Thanh tra.*2 nhiệm vụ, 1 đã hoàn thành, 0 quá hạn, 1 chưa đến hạn/)).toBeVisible();
  expect(await screen.findByText("hoàn thành trước hạn")).toBeVisible();
  expect(screen.getByText("chưa thực hiện")).toBeVisible();
  await choose("Nhóm theo", "status");
  expect(await screen.findByRole("heading", { name: "Hoàn thành trước hạn" })).toBeVisible();
});

test("the line above the findings counts those that are shown", async () => {
  await open([MONTHLY, ["2", "Không thời hạn", null, null, null], ["3", "Việc khác", null, "30/6/2026", null]]);
  await tab("Kiểm tra");
  const line = await screen.findByText(/lỗi · .* cần xem · .* lưu ý$/);
  const before = line.textContent;
  fireEvent.change(screen.getByLabelText("Tìm chỗ cần xem"), { target: { value: "viec khac" } });
  await waitFor(() => expect(line.textContent).not.toBe(before));
  const shown = within(screen.getByRole("tabpanel")).getAllByRole("button", { name: /^Bỏ qua/ }).length;
  expect(line.textContent.match(/\d+/g)!.reduce((sum, count) => sum + Number(count), 0)).toBe(shown);
});

test("thousands stand apart, wherever a count is said", async () => {
  await open(Array.from({ length: 1200 }, (_, at) => [String(at + 1), `Việc ${at}`, "Văn phòng", "30/3/2026", null]));
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Kế hoạch 2026 · 1.200 nhiệm vụ");
  expect(await button(/^1\.200 quá hạn/)).toBeVisible();
  await allTasks();
  expect(await button("Tháng 3: 1.200 mốc hạn, 1.200 đang quá hạn")).toBeVisible();
  fireEvent.change(await screen.findByLabelText("Tìm nhiệm vụ"), { target: { value: "1100" } });
  expect(await screen.findByText(/^\d\/1\.200 nhiệm vụ$/)).toBeVisible();
  expect(screen.getByRole("tabpanel").textContent).not.toMatch(/1200/);
});

test("a target shows the sign it means, a gap what it counts", async () => {
  const rows: Cell[][] = [
    ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
    ["A", "Tỷ lệ trực tuyến", ">= 70%", 9000, 22128],
    ["B", "Mô hình mới", ">= 5 mô hình", 3, null],
    ["C", "Tỷ lệ đúng hạn", ">= 90% hồ sơ", 800, 1000],
    ["D", "Giao dịch thanh toán trực tuyến", ">= 70%", 140, 240],
  ];
  await open([MONTHLY], [{ name: "ChiTieu", rows }]);
  await tab("Chỉ tiêu, điểm");
  expect(await screen.findByText("40,67% (mục tiêu ≥ 70%)")).toBeVisible();
  expect(screen.getByText("còn thiếu 6.490 trường hợp")).toBeVisible();
  expect(screen.getByText("còn thiếu 2 mô hình")).toBeVisible();
  expect(screen.getByText("còn thiếu 100 hồ sơ")).toBeVisible();
  expect(screen.getByText("còn thiếu 28 giao dịch")).toBeVisible();
  await press("Cách tính: Tỷ lệ trực tuyến");
  expect(await screen.findByText(/Mục tiêu ≥ 70%: chưa đạt, còn thiếu 6\.490 trường hợp\.$/)).toBeVisible();
});

describe("what was said of a copy", () => {
  const said = "Đã sao chép nội dung nhắc việc gửi Văn phòng.";
  const copied = async () => {
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: () => Promise.resolve() },
    });
    await open([MONTHLY]);
    await tab("Báo cáo");
    await press("Sao chép nhắc việc: Văn phòng");
    expect(await screen.findByText(said)).toBeVisible();
  };

  test("goes with the language it was said in", async () => {
    await copied();
    await press("Việc khác");
    await press("English");
    expect(await button("Copy the reminder: Văn phòng")).toBeVisible();
    expect(screen.queryByText(said)).toBeNull();
  });

  test("goes when the report is written", async () => {
    await copied();
    await press("Cập nhật báo cáo");
    expect(await screen.findByText(/^Đã ghi báo cáo/)).toBeVisible();
    expect(screen.queryByText(said)).toBeNull();
  });
});

describe("without a plan the way on that leads somewhere comes first", () => {
  test.each<[what: string, rows: Cell[][], first: string, second: string]>([
    ["an empty workbook", [], "Tạo sổ mẫu", "Chỉ dòng tiêu đề"],
    ["a row of headings that nobody knows", [["A", "Ô thứ hai", "Ô thứ năm"]], "Chỉ dòng tiêu đề", "Tạo sổ mẫu"],
  ])("%s", async (_, rows, first, second) => {
    pane = createPane(fakeHost(new LiveMemory([{ name: "Sheet1", rows }])), vi);
    render(<App pane={pane} />);
    await act(() => pane.read());
    const looks = [await button(first), await button(second), await button("Thử lại")].map(
      ({ className }) => className,
    );
    expect(looks[0]).not.toBe(looks[1]);
    expect(looks[1]).toBe(looks[2]);
  });
});

test.each([
  ["31/02/2024", "Không có ngày 31/02/2024. Hãy nhập ngày/tháng/năm, ví dụ 30/9/2026."],
  ["mai", "Hãy nhập ngày/tháng/năm, ví dụ 30/9/2026."],
])("a day typed as %s: %s", async (typed, said) => {
  await open([MONTHLY]);
  await tab("Báo cáo");
  const field = await screen.findByLabelText("Ngày chốt số liệu", { selector: "input" });
  expect(field).toHaveAttribute("placeholder", "ngày/tháng/năm");
  fireEvent.change(field, { target: { value: typed } });
  fireEvent.blur(field);
  expect(await screen.findByText(said)).toBeVisible();
});

describe("plain words", () => {
  test.each([
    [vi.reportTab.clearNo, "Hủy"],
    [vi.points.alarms, "Nguy cơ giảm điểm"],
    [
      vi.criteriaTree.allowed(0, 1, 0.25),
      "Chỉ cần thêm 1 trường hợp chậm hoặc không đạt là giảm còn 1 điểm (mất 0,25).",
    ],
    [vi.points.spare({ points: "8,67" }), "Mất thêm quá 8,67 điểm sẽ xuống xếp loại thấp hơn."],
    [vi.points.next({ name: "Khá", points: "0,19" }), "Còn thiếu 0,19 điểm để đạt loại Khá."],
    [vi.reportTab.highlighted({ rows: 1168 }), "Đã tô màu 1.168 dòng."],
    [vi.checks.summary({ error: 1, warning: 1262, info: 52 }), "1 lỗi · 1.262 cần xem · 52 lưu ý"],
    [en.points.win({ gain: "1" }), "+1 point"],
    [en.points.win({ gain: "2,5" }), "+2,5 points"],
    [en.points.change({ before: "0,5", after: "1", max: "1" }), "0,5 → 1 of 1 point"],
    [en.criteriaTree.allowed(0, 1, 0.25), "One more late or failed case drops it to 1 point (−0,25)."],
    [en.criteria.winBack.more("1", "80%"), "1 more case meeting the rule → 80%"],
    [en.reportTab.clearNo, "Cancel"],
    [en.reportTab.kept({ sheets: ["BaoCao"] }), "Kept because it contains typed text: BaoCao."],
    [taken.wordTaken({ name: "a.docx" }), "Downloading a.docx. Open it from your downloads."],
    [en.reportTab.moreUnits({ count: 1 }), "Show 1 more unit"],
    [en.reportTab.highlighted({ rows: 1 }), "1 row highlighted."],
  ])("%s", (text, expected) => {
    expect(text).toBe(expected);
  });
});
