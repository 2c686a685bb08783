/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { TrackerError } from "../../src/core/error";
import { type Cell, gridOfRows } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { App } from "../../src/taskpane/views/App";
import { type FakeHost, fakeHost } from "./fake-host";
import { LiveMemory } from "./live-memory";

const HEAD: Cell[] = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Tình trạng"];
const plan = (): Cell[][] => [
  ["KẾ HOẠCH NĂM 2026"],
  [],
  [...HEAD],
  [7, "Dịch vụ công trực tuyến"],
  [7.8, "Cập nhật quy trình", "Văn phòng", "Quy trình", "Trước 30/4/2026", "Đang thực hiện"],
  [7.9, "Đơn giản hóa mẫu đơn", "Phòng Nghiệp vụ", "Mẫu đơn", "20/6/2026", null],
  [7.1, "Hướng dẫn người dân", "Văn phòng", "Sổ theo dõi", "Thường xuyên", null],
  [7.11, "Đánh giá mức độ sử dụng", null, "Báo cáo", "Quý I/2026", "Đã hoàn thành"],
];

const POINTED = { sheet: "KH", row: 2, columns: { number: 0, task: 1, lead: 2, timing: 4 } };

let host: FakeHost;
let pane: Pane;

interface Given {
  choices?: unknown;
  refusal?: Error | null;
}

const open = async (rows: Cell[][] = plan(), { choices = null, refusal = null }: Given = {}): Promise<void> => {
  host = fakeHost(Object.assign(new LiveMemory([{ name: "KH", rows }]), { choices, refusal }));
  pane = createPane(host, vi);
  render(<App pane={pane} />);
  await act(() => pane.read());
};
const button = (name: RegExp | string) => screen.findByRole("button", { name }, { timeout: 4000 });
const click = async (name: RegExp | string) => {
  fireEvent.click(await button(name));
};
const tab = async (name: string) => {
  fireEvent.click(await screen.findByRole("tab", { name: new RegExp(`^${name}`) }));
};

afterEach(cleanup);

describe("overview", () => {
  test("counts, units and what is overdue; a count leads to its list, a task to its cell", async () => {
    await open();
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Kế hoạch 2026 · 4 nhiệm vụ");
    expect(await button(/^1 quá hạn/)).toBeVisible();
    expect(await button(/^Văn phòng.*2 nhiệm vụ, 0 đã hoàn thành, 1 quá hạn, 1 chưa đến hạn/)).toBeVisible();
    await click(/^7\.8 Cập nhật/);
    expect(host.visited).toEqual(["KH!F5"]);
    expect(screen.getByText("1/4 nhiệm vụ")).toBeVisible();
    expect(screen.queryByText(/7\.9 Đơn giản/)).toBeNull();
    await click(/^1 hạn trong 7 ngày/);
    expect(await screen.findByText(/7\.9 Đơn giản/)).toBeVisible();
    await click("Xem tất cả");
    expect(await screen.findByText("4 nhiệm vụ")).toBeVisible();
  });

  test("the unit that was chosen is shown again when the pane is opened again, unless another is", async () => {
    await open();
    fireEvent.change(screen.getByLabelText("Đơn vị"), { target: { value: "Phòng Nghiệp vụ" } });
    await waitFor(() => expect(host.ownUnit).toBe("Phòng Nghiệp vụ"));
    const again = createPane(host, vi);
    await again.recallUnit();
    expect(again.place.get().unit).toBe("Phòng Nghiệp vụ");
    again.go({ unit: "Văn phòng" });
    await again.recallUnit();
    expect(again.place.get().unit).toBe("Văn phòng");
  });

  test("what changed since the last report stands there, in words", async () => {
    await open();
    await act(() => pane.choose({ asOf: "2026-06-01" }));
    await act(() => pane.write());
    await act(() => pane.choose({ asOf: null }));
    expect(await screen.findByText("So với ngày 01/06/2026: không đổi")).toBeVisible();
    host.workbook.open[0]!.rows[4]![5] = "Đã hoàn thành";
    await act(() => pane.refresh());
    expect(await screen.findByText("So với ngày 01/06/2026: quá hạn ↓ giảm 1; đã hoàn thành ↑ tăng 1")).toBeVisible();
  });

  test("an edit is seen without a sign of work", async () => {
    await open();
    host.workbook.open[0]!.rows[4]![5] = "Đã hoàn thành";
    await act(() => pane.refresh());
    expect(await button(/^0 quá hạn/)).toBeVisible();
  });
});

describe("checks", () => {
  test("a sure fix shows before and after, is made with one click and taken back", async () => {
    await open();
    await tab("Kiểm tra");
    expect(await screen.findByText("7.1 → 7.10")).toBeVisible();
    await click("Sửa ô A7: 7.1 thành 7.10");
    expect(await screen.findByText("Đã sửa 1 ô.")).toBeVisible();
    expect(host.workbook.cell("KH", 6, 0)).toBe("7.10");
    await click("Khôi phục");
    expect(await screen.findByText("Đã hoàn tác, các ô trở lại như cũ.")).toBeVisible();
    expect(host.workbook.cell("KH", 6, 0)).toBe(7.1);
  });

  test("two spellings of a unit are joined by one press, in a new table of units, and taken apart again", async () => {
    const twice = plan().map((row, at) => (at === 6 ? row.with(2, "Phòng NV") : row));
    await open(twice);
    await tab("Kiểm tra");
    await click("Ghép Phòng NV vào Phòng Nghiệp vụ");
    expect(await screen.findByText('Đã ghép "Phòng NV" vào "Phòng Nghiệp vụ" trong bảng đơn vị.')).toBeVisible();
    expect([host.workbook.cell("DonVi", 1, 0), host.workbook.cell("DonVi", 1, 1)]).toEqual([
      "Phòng Nghiệp vụ",
      "Phòng NV",
    ]);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Ghép/ })).toBeNull());
    await click("Khôi phục");
    expect(await screen.findByText("Đã trả bảng đơn vị về như cũ.")).toBeVisible();
    expect(await button("Ghép Phòng NV vào Phòng Nghiệp vụ")).toBeVisible();
  });

  test("what is ignored is remembered in the workbook and can be shown again", async () => {
    await open();
    await tab("Kiểm tra");
    const group = await screen.findByRole("region", { name: "Chưa có đơn vị chủ trì" });
    fireEvent.click(within(group).getByRole("button", { name: /^Bỏ qua/ }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Chưa có đơn vị chủ trì" })).toBeNull());
    const { choices } = host.workbook;
    expect(choices).toEqual({ headings: [], ignored: [expect.stringMatching(/^missing-lead-unit/)] });
    cleanup();
    await open(plan(), { choices });
    await tab("Kiểm tra");
    expect(await screen.findByText("Đã bỏ qua 1 chỗ")).toBeVisible();
    await click("Hiện lại");
    expect(await screen.findByRole("region", { name: "Chưa có đơn vị chủ trì" })).toBeVisible();
    expect(host.workbook.choices).toBeNull();
  });
});

describe("no plan", () => {
  /** Two columns could be the time: nothing is guessed. */
  const unknown = (): Cell[][] =>
    plan().map((row, at) => {
      if (at === 2) return ["A", "Ô thứ hai", "Ô thứ ba", "Ô thứ tư", "Ô thứ năm", "Ô thứ sáu"];
      return at > 3 ? row.with(5, "Quý III/2026") : row;
    });

  test("says what is missing and what was seen; makes a sample", async () => {
    await open(unknown());
    expect(await screen.findByText(/Cần một dòng tiêu đề/)).toBeVisible();
    expect(screen.getByText(/trang KH, dòng 3: A | Ô thứ hai/)).toBeVisible();
    await click("Tạo sổ mẫu");
    await waitFor(() => expect(host.samples).toBe(1));
  });

  test("the user points at the heading row and says what its columns are; the workbook remembers", async () => {
    await open(unknown());
    await click("Chỉ dòng tiêu đề");
    host.selected = { sheet: "KH", row: 1 };
    await click("Lấy dòng đang chọn");
    expect(await screen.findByText(/Dòng này trống/)).toBeVisible();
    host.selected = { sheet: "KH", row: 2 };
    await click("Lấy dòng đang chọn");
    const use = await button("Dùng dòng này");
    const choose = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    choose("Cột E: Ô thứ năm", "");
    expect(use).toBeDisabled();
    choose("Cột A: A", "number");
    choose("Cột B: Ô thứ hai", "task");
    choose("Cột C: Ô thứ ba", "lead");
    choose("Cột E: Ô thứ năm", "timing");
    expect(use).toBeEnabled();
    fireEvent.click(use);
    expect(await screen.findByRole("heading", { name: "Kế hoạch 2026 · 4 nhiệm vụ" })).toBeVisible();
    const { choices } = host.workbook;
    const texts = { number: "A", task: "Ô thứ hai", lead: "Ô thứ ba", timing: "Ô thứ năm" };
    expect(choices).toEqual({ headings: [{ ...POINTED, texts }], ignored: [] });
    cleanup();
    await open(unknown(), { choices });
    expect(await screen.findByRole("heading", { name: "Kế hoạch 2026 · 4 nhiệm vụ" })).toBeVisible();
    await click("Việc khác");
    await click("Quên dòng tiêu đề đã chỉ");
    expect(await screen.findByText(/Chưa thấy bảng kế hoạch/)).toBeVisible();
    expect(host.workbook.choices).toBeNull();
  });

  test("a row that was seen is taken as proposed by one press", async () => {
    await open(unknown());
    const choose = await button("Chọn cột: trang KH, dòng 3");
    expect(choose).toBeVisible();
    await click("Dùng đề xuất: trang KH, dòng 3");
    expect(await screen.findByRole("heading", { name: "Kế hoạch 2026 · 4 nhiệm vụ" })).toBeVisible();
  });

  test("next year's sheet with the same headings is offered what was chosen before", async () => {
    const texts = { number: "A", task: "Ô thứ hai", lead: "Ô thứ ba", timing: "Ô thứ năm" };
    await open(unknown(), { choices: { headings: [{ ...POINTED, sheet: "KH 2025", row: 7, texts }] } });
    expect(await screen.findByText(/Như đã chọn lần trước: Số thứ tự: cột A; Nhiệm vụ: cột B/)).toBeVisible();
    await click("Dùng đề xuất: trang KH, dòng 3");
    expect(await screen.findByRole("heading", { name: "Kế hoạch 2026 · 4 nhiệm vụ" })).toBeVisible();
    expect(host.workbook.choices).toMatchObject({ headings: [{ sheet: "KH 2025" }, { ...POINTED, texts }] });
  });

  test("the columns of a row that was seen are chosen with some of their cells in sight", async () => {
    await open(unknown());
    await click("Chọn cột: trang KH, dòng 3");
    expect(await screen.findByLabelText("Cột B: Ô thứ hai")).toBeVisible();
    expect(screen.getByText(/Cập nhật quy trình · Đơn giản hóa mẫu đơn/)).toBeVisible();
  });

  test("a choice that the workbook does not take is told, and trying again takes it", async () => {
    await open(unknown());
    host.workbook.refusal = new TrackerError("cell-editing", {});
    await act(() => pane.point(POINTED));
    expect(pane.choices.get().headings).toEqual([]);
    expect(await screen.findByText(/Một ô đang được nhập dở/)).toBeVisible();
    await click("Thử lại");
    expect(await screen.findByRole("heading", { name: "Kế hoạch 2026 · 4 nhiệm vụ" })).toBeVisible();
    expect(host.workbook.choices).toEqual({ headings: [POINTED], ignored: [] });
  });

  test("what a workbook remembers in a wrong shape is not taken", async () => {
    await open(plan(), { choices: { headings: [{ sheet: 3, row: -1 }], ignored: { a: 1 } } });
    expect(await screen.findByRole("heading", { name: /4 nhiệm vụ/ })).toBeVisible();
    expect(pane.choices.get()).toMatchObject({ headings: [], ignored: [] });
  });
});

describe("failures", () => {
  test("are told in the user's words, the view stays, and trying again works", async () => {
    await open();
    host.workbook.refusal = new TrackerError("sheet-protected", { sheet: "KH" });
    await click("Việc khác");
    fireEvent.click(await screen.findByRole("switch", { name: /^Tô màu/ }));
    expect(await screen.findByText(/Trang "KH" đang được bảo vệ/)).toBeVisible();
    expect(await button(/^1 quá hạn/)).toBeVisible();
    await click("Thử lại");
    expect(await screen.findByText(/Đã tô màu 2 dòng/)).toBeVisible();
    await click("Việc khác");
    expect(await screen.findByRole("switch", { name: /^Tô màu/ })).toBeChecked();
  });
});

describe("data", () => {
  test("an export is previewed, then replaces the rows, and can be taken back", async () => {
    await open();
    host.workbook.open.push({
      name: "HoSo",
      rows: [
        ["Mã", "Ngày"],
        ["a", 1],
        ["b", 2],
      ],
    });
    host.exported = gridOfRows("tep", [["Mã", "Ngày", "Đơn vị"], ["c", 3, "x"], ["d", 4, "y"], ["e", 5, "z"]]); // prettier-ignore
    await act(() => pane.read());
    await click("Việc khác");
    await click("Cập nhật dữ liệu từ tệp…");
    fireEvent.change(await screen.findByLabelText("Chọn tệp", { selector: "input" }), {
      target: { files: [new File(["x"], "xuat.csv")] },
    });
    expect(await screen.findByText("Trang HoSo: 2 dòng hiện có sẽ thay bằng 3 dòng mới.")).toBeVisible();
    expect(screen.getByText("Cột mới: Đơn vị")).toBeVisible();
    expect(host.workbook.cell("HoSo", 1, 0)).toBe("a");
    await click("Thay dữ liệu");
    expect(await screen.findByText("Trang HoSo đã có 3 dòng mới.")).toBeVisible();
    expect(host.workbook.cell("HoSo", 3, 2)).toBe("z");
    await click("Khôi phục");
    expect(await screen.findByText("Trang HoSo đã trở lại như cũ.")).toBeVisible();
    expect(host.workbook.cell("HoSo", 1, 0)).toBe("a");
  });

  const EXPORT = gridOfRows("tep", [["Mã", "Ngày"], ["c", 3], ["d", 4]]); // prettier-ignore
  const refreshed = async (rows: Cell[][] | null): Promise<void> => {
    await open();
    if (rows) host.workbook.open.push({ name: "HoSo", rows });
    host.exported = EXPORT;
    await act(async () => {
      await pane.read();
      await pane.replaceData((await pane.previewData("HoSo", new File(["x"], "xuat.csv")))!);
    });
  };
  const sheets = () => host.workbook.open.map(({ name }) => name);

  test("a sheet that was new goes again", async () => {
    await refreshed(null);
    expect(sheets()).toEqual(["KH", "HoSo"]);
    await click("Khôi phục");
    expect(await screen.findByText("Đã bỏ trang HoSo vừa thêm.")).toBeVisible();
    expect(sheets()).toEqual(["KH"]);
  });

  const OLD: Cell[][] = [["Mã", "Ngày"], ["a", 1]]; // prettier-ignore
  test.each([
    {
      where: "in old rows",
      rows: OLD,
      asked: /^Trang HoSo đã có người sửa sau khi cập nhật \(ô B3\), nên chưa khôi phục gì\. .* trở xuống sẽ mất\.$/,
      done: "Trang HoSo đã trở lại như cũ.",
      after: OLD,
    },
    {
      where: "in a new sheet",
      rows: null,
      asked: /ô B3.* trang này bị xóa cùng phần đã sửa\.$/,
      done: "Đã bỏ trang HoSo vừa thêm.",
      after: undefined,
    },
  ])("edited $where since: asked first; left, or taken back all the same", async ({ rows, asked, done, after }) => {
    for (const answer of ["Để nguyên", "Vẫn khôi phục"]) {
      await refreshed(rows && rows.map((cells) => [...cells]));
      host.workbook.open.find(({ name }) => name === "HoSo")!.rows[2]![1] = 40;
      await click("Khôi phục");
      expect(await screen.findByText(asked)).toBeVisible();
      expect(host.workbook.cell("HoSo", 2, 1)).toBe(40);
      await click(answer);
      if (answer === "Để nguyên") {
        await waitFor(() => expect(screen.queryByText(asked)).toBeNull());
        expect(host.workbook.cell("HoSo", 2, 1)).toBe(40);
      } else {
        expect(await screen.findByText(done)).toBeVisible();
        expect(host.workbook.open.find(({ name }) => name === "HoSo")?.rows).toEqual(after);
      }
      cleanup();
    }
  });
});

describe("removing", () => {
  const names = () => host.workbook.written.map(({ name }) => name);

  test("the report goes and comes back; the way back is offered where it went", async () => {
    await open();
    await act(() => pane.write());
    const before = names();
    await click("Việc khác");
    await click("Xóa báo cáo và tô màu");
    expect(await screen.findByText(/có thể khôi phục\. Trang có nội dung/)).toBeVisible();
    await click("Xóa");
    expect(await screen.findByText(/^Đã xóa trang BaoCao, .* và tô màu\. Một bản được giữ ẩn/)).toBeVisible();
    expect([names(), host.workbook.marks]).toEqual([[], []]);
    await click("Việc khác");
    expect(await screen.findByRole("switch", { name: /^Tô màu/ })).not.toBeChecked();
    fireEvent.click((await screen.findAllByRole("button", { name: "Khôi phục" }))[0]!);
    expect(await screen.findByText("Đã trở lại báo cáo trước đó.")).toBeVisible();
    expect(names().sort()).toEqual(before.sort());
    await click("Việc khác");
    expect(await screen.findByRole("switch", { name: /^Tô màu/ })).toBeChecked();
  });

  test("where there is nothing, that is said, and no way back is offered", async () => {
    await open();
    await click("Việc khác");
    await click("Xóa báo cáo và tô màu");
    await click("Xóa");
    expect(await screen.findByText("Không có báo cáo hay tô màu nào để xóa.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Khôi phục" })).toBeNull();
  });

  test("every trace: what was chosen for the workbook and what was kept go too", async () => {
    await open(plan(), { choices: { headings: [], ignored: ["x"] } });
    await act(() => pane.write());
    await click("Việc khác");
    await click("Gỡ mọi thứ phần mềm đã thêm");
    expect(await screen.findByText(/Không khôi phục được\./)).toBeVisible();
    await click("Xóa hẳn");
    expect(
      await screen.findByText("Đã xóa hết những gì phần mềm đã thêm; kế hoạch và dữ liệu vẫn nguyên."),
    ).toBeVisible();
    expect([names(), host.workbook.choices, host.workbook.restorable]).toEqual([[], null, false]);
    expect(pane.choices.get().ignored).toEqual([]);
    expect(screen.queryByRole("button", { name: "Khôi phục" })).toBeNull();
  });
});

test("English: every word changes, and the figures stay", async () => {
  await open();
  await act(async () => {
    await pane.speak("en");
    await pane.read();
  });
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Plan 2026 · 4 tasks");
  expect(await button(/^1 overdue/)).toBeVisible();
  expect(document.documentElement.lang).toBe("en");
});

test("the report's days are typed as offices write them, and a wrong day says so", async () => {
  await open();
  await tab("Báo cáo");
  const field = await screen.findByLabelText("Ngày chốt số liệu", { selector: "input" });
  fireEvent.change(field, { target: { value: "31/2/2026" } });
  fireEvent.blur(field);
  expect(await screen.findByText("Không có ngày 31/2/2026. Hãy nhập ngày/tháng/năm, ví dụ 30/9/2026.")).toBeVisible();
  expect(pane.choices.get().asOf).toBeNull();
  fireEvent.change(field, { target: { value: "1/3/2026" } });
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(pane.choices.get().asOf).toBe("2026-03-01"));
  expect(await screen.findByText(/chốt ngày 01\/03\/2026/)).toBeVisible();
});
