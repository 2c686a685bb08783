/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../src/core/table/grid";
import { en } from "../../src/messages/en/index";
import { vi } from "../../src/messages/vi/index";
import { sheetsToWrite } from "../../src/taskpane/figures/sheets-to-write";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { viewOf } from "../../src/taskpane/state/pane-state";
import { App } from "../../src/taskpane/views/App";
import { type FakeHost, fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

const plan = (name: string, ...tasks: Cell[][]): { name: string; protected: boolean; rows: Cell[][] } => ({
  name,
  protected: false,
  rows: [["KẾ HOẠCH NĂM 2026"], [], ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn"], ...tasks],
});
const main = () =>
  plan(
    "Ke hoach",
    [1, "Cập nhật quy trình", "Văn phòng", "Quy trình", "Trước 30/4/2026"],
    [2, "Đơn giản hóa mẫu đơn", "Phòng Nghiệp vụ", "Mẫu đơn", "20/6/2026"],
    [3, "Công khai thủ tục", "Thanh tra", "Danh mục", "31/12/2026"],
  );
const annex = () => plan("Phu luc", [4, "Hướng dẫn người dân", "Văn phòng", "Sổ theo dõi", "15/5/2026"]);

let host: FakeHost;
let pane: Pane;
const open = async (sheets = [main(), annex()]): Promise<void> => {
  host = fakeHost(new LiveMemory(sheets));
  pane = createPane(host, vi);
  render(<App pane={pane} />);
  await act(() => pane.read());
  await screen.findByRole(viewOf(pane.state.get()) ? "tablist" : "alert");
};
const press = async (name: string) => {
  fireEvent.click(await screen.findByRole("button", { name }));
};
const tab = async (name: string) => {
  fireEvent.click(await screen.findByRole("tab", { name: new RegExp(`^${name}`) }));
};
const dayField = (label: string) => screen.findByLabelText(label, { selector: "input" });
const type = async (label: string, value: string) => {
  const field = await dayField(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
  await act(() => pane.inTurn(() => Promise.resolve()));
};
const written = () => host.workbook.written.map(({ name }) => name);
/** The switch stands in the menu. */
const lit = async () => {
  if (!screen.queryByRole("switch", { name: /^Tô màu/ })) await press("Việc khác");
  return screen.findByRole("switch", { name: /^Tô màu/ });
};

afterEach(cleanup);

describe("a day of the report that is none", () => {
  const UNREAD = "31/02/2024";

  test("stays as typed in other tabs' time; the report is not written, and the field has the focus", async () => {
    await open();
    await tab("Báo cáo");
    await type("Ngày chốt số liệu", UNREAD);
    await tab("Công việc");
    await waitFor(() => expect(screen.getByLabelText("Ngày chốt số liệu", { selector: "input" })).not.toBeVisible());
    await press("Cập nhật báo cáo");
    const field = await dayField("Ngày chốt số liệu");
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveValue(UNREAD);
    expect(screen.getByText(/^Không có ngày 31\/02\/2024\./)).toBeVisible();
    expect(written()).toEqual([]);
    await type("Ngày chốt số liệu", "29/02/2024");
    await press("Cập nhật báo cáo");
    expect(await screen.findByText("Đã ghi báo cáo, số liệu đến ngày 29/02/2024.")).toBeVisible();
  });

  test("emptied, it is the day that was taken before", async () => {
    await open();
    await tab("Báo cáo");
    await type("Ngày chốt số liệu", UNREAD);
    await type("Ngày chốt số liệu", "");
    expect(pane.choices.get()).toMatchObject({ asOf: null, unread: {} });
    await press("Cập nhật báo cáo");
    expect(await screen.findByText(/^Đã ghi báo cáo/)).toBeVisible();
  });

  test.each(["Sao chép dự thảo", "Tải tệp Word (.docx)"])("nothing is taken with it either: %s", async (name) => {
    await open();
    await tab("Báo cáo");
    await type("Kỳ báo cáo đến", UNREAD);
    await press(name);
    await waitFor(async () => expect(await dayField("Kỳ báo cáo đến")).toHaveFocus());
    expect(pane.state.get()).toMatchObject({ kind: "result", notice: null });
  });
});

describe("a period that ends before it begins", () => {
  test.each([
    { typed: { "Kỳ báo cáo từ": "30/6/2024", "Kỳ báo cáo đến": "1/1/2024" }, at: "Kỳ báo cáo đến" },
    { typed: { "Kỳ báo cáo từ": "1/7/2026" }, at: "Kỳ báo cáo từ" },
  ])("$typed: said at the field, and nothing is written", async ({ typed, at }) => {
    await open();
    await tab("Báo cáo");
    for (const [label, value] of Object.entries(typed)) await type(label, value);
    const field = await dayField(at);
    expect(field).toHaveAccessibleDescription("Ngày bắt đầu kỳ phải trước hoặc bằng ngày kết thúc kỳ.");
    await press("Cập nhật báo cáo");
    await waitFor(() => expect(field).toHaveFocus());
    expect(written()).toEqual([]);
    await type("Kỳ báo cáo từ", "1/1/2024");
    await press("Cập nhật báo cáo");
    expect(await screen.findByText(/^Đã ghi báo cáo/)).toBeVisible();
  });

  test("one day is a period", async () => {
    await open();
    await tab("Báo cáo");
    await type("Kỳ báo cáo từ", "30/6/2024");
    await type("Kỳ báo cáo đến", "30/6/2024");
    await press("Cập nhật báo cáo");
    expect(await screen.findByText(/^Đã ghi báo cáo/)).toBeVisible();
  });
});

describe("protected plan sheets", () => {
  const closed = (sheet: ReturnType<typeof plan>) => ({ ...sheet, protected: true });

  test.each([
    { name: "all", sheets: () => [closed(main()), closed(annex())], says: "Chưa tô màu vì trang Ke hoach, Phu luc đang được bảo vệ.", on: false }, // prettier-ignore
    { name: "one", sheets: () => [main(), closed(annex())], says: "Chưa tô màu trang Phu luc vì đang được bảo vệ.", on: true }, // prettier-ignore
  ])("$name: the report is written, and what stays uncoloured is named", async ({ sheets, says, on }) => {
    await open(sheets());
    await press("Cập nhật báo cáo");
    expect(await screen.findByText(`Đã ghi báo cáo, số liệu đến ngày 15/06/2026. ${says}`)).toBeVisible();
    expect(written()).toContain("BaoCao");
    expect([...new Set(host.workbook.marks.map(({ sheet }) => sheet))]).toEqual(on ? ["Ke hoach"] : []);
    expect(((await lit()) as HTMLInputElement).checked).toBe(on);
  });

  test("highlighting by hand names them too", async () => {
    await open([main(), closed(annex())]);
    fireEvent.click(await lit());
    expect(await screen.findByText("Đã tô màu 2 dòng. Chưa tô màu trang Phu luc vì đang được bảo vệ.")).toBeVisible();
    expect(await lit()).toBeChecked();
  });
});

describe("what the button will write", () => {
  test("every sheet is counted, and as many are written", async () => {
    await open();
    act(() => {
      pane.choices.set({ ...pane.choices.get(), unitSheets: true });
    });
    const will = "Ghi 8 trang (BaoCao, DuThao, NhacViec, 3 trang đơn vị, LichSu, KiemTra) và tô màu 3 dòng";
    expect(screen.getByText("Ghi 8 trang, tô màu 3 dòng")).toBeVisible();
    await tab("Báo cáo");
    expect(await screen.findByText(will)).toBeVisible();
    await press("Cập nhật báo cáo");
    await waitFor(() => expect(written()).toHaveLength(8));
    const { assessment } = viewOf(pane.state.get())!;
    expect(en.reportTab.willWrite({ ...sheetsToWrite(assessment, true, en), rows: 3, sheet: null, tasks: 4 })).toMatch(
      /^Writes 8 sheets \(.*3 unit sheets.*\) and highlights 3 rows$/,
    );
  });

  test.each([
    { units: 0, count: 5 },
    { units: 1, count: 6 },
    { units: 40, count: 45 },
  ])("$units units: $count sheets", async ({ units, count }) => {
    const tasks = Array.from({ length: Math.max(1, units) }, (_, at): Cell[] => [at + 1, `Việc ${at}`, units === 0 ? null : `Phòng số ${at}`, "x", "Quý II/2026"]); // prettier-ignore
    await open([plan("KH", ...tasks)]);
    const told = sheetsToWrite(viewOf(pane.state.get())!.assessment, true, vi);
    expect([told.count, told.sheets.includes(`${units} trang đơn vị`)]).toEqual([count, units > 0]);
  });

  test("of several plans only the chosen one: said before and after", async () => {
    await open();
    expect(screen.queryByText(/cho trang/)).toBeNull();
    fireEvent.change(await screen.findByLabelText("Trang kế hoạch"), { target: { value: "Phu luc" } });
    expect(await screen.findByText("Ghi 5 trang cho trang Phu luc, tô màu 1 dòng")).toBeVisible();
    await tab("Báo cáo");
    expect(await screen.findByText(/^Ghi 5 trang \(.*\) cho trang Phu luc \(1 nhiệm vụ\) và tô màu 1 dòng$/)).toBeVisible(); // prettier-ignore
    await press("Cập nhật báo cáo");
    expect(await screen.findByText("Đã ghi báo cáo cho trang Phu luc (1 nhiệm vụ), số liệu đến ngày 15/06/2026.")).toBeVisible(); // prettier-ignore
  });

  test("where the chosen sheet is renamed, all plans are looked at again", async () => {
    await open();
    await act(() => pane.choose({ sheet: "Phu luc" }));
    host.workbook.open[1]!.name = "Phu luc 1";
    await act(() => pane.refresh());
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("4 nhiệm vụ");
    expect(pane.choices.get().sheet).toBeNull();
  });
});

describe("what people typed beside a row that is gone", () => {
  /** Types a remark beside the first row that holds a text. */
  const remark = (task: string, text: string) => {
    const { rows } = host.workbook.written.find(({ id }) => id === "report")!;
    const texts = rows.map(({ cells }) => cells.map((cell) => (cell?.value?.kind === "text" ? cell.value.text : "")));
    const heading = texts.findIndex((row) => row.includes(vi.report.columns.remark));
    const row = texts.findIndex((cells, at) => at > heading && cells.includes(task));
    rows[row]!.cells[texts[heading]!.indexOf(vi.report.columns.remark)]!.value = { kind: "text", text };
  };

  test("is counted in the notice", async () => {
    await open();
    await press("Cập nhật báo cáo");
    await screen.findByText(/^Đã ghi báo cáo.*\d\.$/);
    remark("Cập nhật quy trình", "đã nhắc bằng điện thoại");
    host.workbook.open[0]!.rows[3]![1] = "Tập huấn sơ cứu";
    await act(() => pane.refresh());
    await press("Cập nhật báo cáo");
    expect(await screen.findByText(/ 1 ghi chú không còn dòng tương ứng trong các bảng, được giữ ở cuối báo cáo\.$/)).toBeVisible(); // prettier-ignore
  });
});

describe("notices", () => {
  test("what failed stands on a line of its own beneath its title", async () => {
    await open();
    host.workbook.refusal = new Error("x");
    fireEvent.click(await lit());
    const title = await screen.findByText("Chưa thực hiện được");
    expect(title.parentElement?.textContent).toMatch(/^Chưa thực hiện được\s*\nPhần mềm gặp lỗi/);
  });

  test("having stopped is no success", async () => {
    await open();
    const intents = () => screen.queryByText(/^Đã dừng theo yêu cầu|^Đã tô màu/)?.closest("[role=group]")?.querySelector("svg path")?.getAttribute("d"); // prettier-ignore
    fireEvent.click(await lit());
    await screen.findByText(/^Đã tô màu/);
    const success = intents();
    let watcher: (() => void) | null = null;
    host.watchRequests = (next) => void (watcher = next);
    jest.spyOn(host.workbook, "survey").mockImplementationOnce(() => {
      pane.cancel();
      watcher?.();
      return Promise.resolve([]);
    });
    await act(() => pane.read());
    const told = await screen.findByText(/^Đã dừng theo yêu cầu/);
    expect(pane.state.get()).toMatchObject({ notice: { plain: true } });
    expect(told).toBeVisible();
    expect(intents()).toBeDefined();
    expect(intents()).not.toBe(success);
  });

  test("what was said of a copy goes with the next thing done", async () => {
    Object.assign(navigator, { clipboard: { writeText: () => Promise.resolve() } });
    await open();
    await tab("Báo cáo");
    await press("Sao chép nhắc việc: Văn phòng");
    expect(await screen.findByText(/^Đã sao chép nội dung nhắc việc/)).toBeVisible();
    await press("Cập nhật báo cáo");
    await screen.findByText(/^Đã ghi báo cáo/);
    expect(screen.queryByText(/^Đã sao chép/)).toBeNull();
  });
});

describe("without a plan", () => {
  const pointed = { sheet: "KH", row: 0, columns: { task: 0, timing: 1 } };
  const unknown = () => ({ ...plan("KH"), rows: [["Ô thứ hai", "Ô thứ năm"], ["Lập kế hoạch", "Quý II/2026"]] }); // prettier-ignore
  const header = () => within(screen.getByRole("banner"));

  test("the header opens nothing any more", async () => {
    host = fakeHost(new LiveMemory([unknown()]));
    pane = createPane(host, vi);
    render(<App pane={pane} />);
    expect(await header().findByText("Đang mở sổ …")).toBeVisible();
    await act(() => pane.read());
    expect(await screen.findByText("Chưa thấy bảng kế hoạch")).toBeVisible();
    expect(header().queryByText("Đang mở sổ …")).toBeNull();
  });

  test("the headings forgotten: said, and figures, tabs and the report's button are gone", async () => {
    await open([unknown()]);
    await act(() => pane.point(pointed));
    expect(await screen.findByText(/^Ghi \d trang/)).toBeVisible();
    await act(() => pane.forgetHeadings());
    expect(await screen.findByText("Đã quên dòng tiêu đề đã chỉ.")).toBeVisible();
    expect(screen.getByText("Chưa thấy bảng kế hoạch")).toBeVisible();
    expect(screen.queryByText(/Chưa thực hiện được/)).toBeNull();
    expect(screen.queryAllByRole("tab")).toEqual([]);
    expect(screen.queryByRole("button", { name: "Cập nhật báo cáo" })).toBeNull();
  });

  test("the plan's headings changed in Excel: the old figures go", async () => {
    await open([main()]);
    host.workbook.open[0]!.rows[2] = ["A", "B", "C", "D", "E"];
    await act(() => pane.refresh());
    expect(await screen.findByText("Chưa thấy bảng kế hoạch")).toBeVisible();
    expect(screen.queryAllByRole("tab")).toEqual([]);
  });

  test("a sample that cannot be made: told, the ways on stay, and trying again makes it", async () => {
    await open([unknown()]);
    jest.spyOn(host, "openSample").mockRejectedValueOnce(new Error("không mở được"));
    await press("Tạo sổ mẫu");
    expect(await screen.findByText(/không mở được/)).toBeVisible();
    expect(screen.getByText("Chưa thấy bảng kế hoạch")).toBeVisible();
    expect(screen.getByRole("button", { name: "Chỉ dòng tiêu đề" })).toBeEnabled();
    await press("Thử lại");
    expect(await screen.findByText("Sổ mẫu đã mở ở một cửa sổ Excel khác.")).toBeVisible();
    expect(host.samples).toBe(1);
    await press("Thử lại");
    await waitFor(() => expect(screen.queryByText(/^Sổ mẫu/)).toBeNull());
    expect(host.samples).toBe(1);
  });
});
