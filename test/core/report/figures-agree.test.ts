import { assessWorkbook, writeReport } from "../../../src/actions/write-report";
import { figureLines } from "../../../src/cli/figure-lines";
import type { Assessment } from "../../../src/core/assess";
import { reportJson } from "../../../src/core/contract/report-json";
import { formatNumber } from "../../../src/core/lib/number";
import { keyFigures } from "../../../src/core/report/key-figures";
import type { ReportCell, ReportSheet } from "../../../src/core/report/sheet-model";
import { buildWord } from "../../../src/core/report/word/build-word";
import type { WordTable } from "../../../src/core/report/word/word-document";
import { countVerdicts } from "../../../src/core/report/verdict";
import type { Cell } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import { makeSample } from "../../../src/setup/sample/make-sample";
import type { Workbook } from "../../../src/workbook/workbook";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";
import { halfYearWorkbook } from "./half-year";

/** Every figure that stands in more than one place is read back from each, and must be the same. */

const vi = messagesOf("vi");
const { report: texts } = vi;

const HEAD = ["TT", "Nội dung", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Tình trạng"];
/** Tasks with two leads, without one, missed several times, cancelled and without a status. */
const KNOTTY: Cell[][] = [
  HEAD,
  [1, "Rà soát thủ tục", "Văn phòng; Thanh tra", "Báo cáo", "Trước ngày 01/3/2024", "Đang thực hiện"],
  [2, "Tập huấn chữ ký số", null, "Lớp tập huấn", "Trước ngày 10/4/2024", null],
  [3, "Báo cáo quý", "Văn phòng", "Báo cáo", "Ngày 14 tháng cuối quý", "Đang thực hiện"],
  [4, "Sửa quy chế", "Thanh tra", "Quy chế", "Trước ngày 20/6/2024", "Đã hủy"],
  [5, "Khảo sát hài lòng", "Phòng Tài chính", "Báo cáo", "Trước ngày 20/6/2024", "Chưa thực hiện"],
  [6, "Công khai dự toán", "Phòng Tài chính", "Thông báo", "Trước ngày 31/1/2024", "Đã hoàn thành"],
];
const TARGETS: Cell[][] = [
  ["Mã", "Chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số", "Kết quả"],
  ["DH", "Hồ sơ đúng hạn", "100%", 9984, 10000, null],
  ["TN", "Hồ sơ tiếp nhận", null, null, null, 22128],
  ["HL", "Mức độ hài lòng", "≥ 94%", null, null, null],
];

const workbooks: Record<string, { open: () => Workbook; asOf: string }> = {
  "the sample": { open: () => openXlsx(makeSample(), "mau.xlsx"), asOf: "2026-09-30" },
  "a half-year's figures": { open: () => halfYearWorkbook(), asOf: "2023-06-14" },
  "leads that are two or none": {
    open: () =>
      new MemoryWorkbook([
        { name: "Ke hoach", rows: [["KẾ HOẠCH NĂM 2024"], ...KNOTTY] },
        { name: "ChiTieu", rows: TARGETS },
      ]),
    asOf: "2024-06-16",
  },
  "a plan without columns for results": {
    open: () =>
      new MemoryWorkbook([
        { name: "Ke hoach", rows: [["KẾ HOẠCH NĂM 2024"], ...KNOTTY.map((row) => row.slice(0, 5))] },
      ]),
    asOf: "2024-06-16",
  },
};

const textOf = (cell: ReportCell | null | undefined): string => {
  const value = cell?.value ?? null;
  if (value === null) return "";
  return value.kind === "text" ? value.text : value.kind === "number" ? formatNumber(value.number, 6) : value.day;
};

const numberOf = (text: string): number | null =>
  /^-?[\d.]+(,\d+)?%?$/.test(text) ? Number(text.replace(/[.%]/g, "").replace(",", ".")) : null;

/** The rows of a table by its title, as texts, without what merged cells leave empty. */
const tableOf = ({ rows }: ReportSheet, title: string): string[][] => {
  const all = rows.map(({ cells }) => cells.map(textOf));
  const at = all.findLastIndex((row) => row[0] === title);
  const head = all.findIndex((row, index) => index > at && row.filter(Boolean).length > 2);
  const gap = all.findIndex((row, index) => index > at && row.every((text) => text === ""));
  if (at < 0 || head < 0 || (gap >= 0 && gap < head)) return [];
  const columns = (all[head] ?? []).flatMap((heading, column) => (heading === "" ? [] : [column]));
  const end = all.findIndex((row, index) => index > head && row.every((text) => text === ""));
  return all.slice(head + 1, end).map((row) => columns.map((column) => row[column] ?? ""));
};

interface Read {
  assessment: Assessment;
  sheet: (id: string) => ReportSheet | undefined;
}

const read = async ({ open, asOf }: { open: () => Workbook; asOf: string }): Promise<Read> => {
  const workbook = open();
  let sheets: readonly ReportSheet[] = [];
  const { assessment } = await writeReport(
    {
      survey: () => workbook.survey(),
      read: (requests) => workbook.read(requests),
      write: (output) => {
        sheets = output.sheets;
        return Promise.resolve();
      },
      clear: () => workbook.clear(),
      remembered: () => workbook.remembered(),
    },
    { today: asOf, asOf },
    vi,
  );
  return { assessment, sheet: (id) => sheets.find((one) => one.id === id) };
};

describe.each(Object.entries(workbooks))("%s", (_name, source) => {
  let compared = 0;
  const same = (found: unknown, wanted: unknown, what: string): void => {
    compared++;
    expect([what, found]).toEqual([what, wanted]);
  };
  let one: Read;
  beforeAll(async () => {
    one = await read(source);
  });
  const report = () => one.sheet("report")!;

  test("the named cells, the history, the command line and its JSON give the key figures", async () => {
    const { assessment } = one;
    const figures = keyFigures(assessment, texts);
    const json = reportJson(assessment, null);
    const history = one.sheet("history")!.rows.map(({ cells }) => cells.map((cell) => cell?.value));
    const printed = figureLines(figures, ["tasks", "classes", "done", "flags", "indicators"], texts.noFigure);
    for (const { name, value, label, group } of figures) {
      const place = (report().names ?? []).find((one) => one.name === name);
      const shown = place && report().rows[place.row]?.cells[place.column]?.value;
      const cell = shown?.kind === "number" ? shown.number : shown?.kind === "text" ? shown.text : null;
      same(typeof value === "number" ? cell : (cell ?? texts.noFigure), value ?? texts.noFigure, name);
      const before = history.find((row) => row.some((cell) => cell?.kind === "text" && cell.text === name));
      const kept = before?.findLast((cell) => cell?.kind === "number");
      if (typeof value === "number") same(kept?.kind === "number" ? kept.number : null, value, `LichSu ${name}`);
      if (group === "points") continue;
      const line = printed.find((text) => text.trim().startsWith(label.trim() + " "))?.slice(2 + label.length) ?? "";
      same(line.trim().split(" ")[0], typeof value === "number" ? formatNumber(value) : texts.noFigure, `CLI ${name}`);
    }
    const value = (name: string) => figures.find((figure) => figure.name === name)?.value ?? null;
    same(json.plan.total, value("BC_TongNhiemVu"), "JSON total");
    same(json.plan.overdue, value("BC_QuaHan"), "JSON overdue");
    same(json.plan.dueSoon, value("BC_SapDenHan"), "JSON due soon");
    if (json.plan.tracked) same(json.plan.done, value("BC_HoanThanh"), "JSON done");
    if (json.criteria) same(json.criteria.total, value("BC_TongDiem"), "JSON points");
    if (json.criteria?.index != null) same(json.criteria.index / 100, value("BC_ChiSoCCHC"), "JSON index");
    same(countVerdicts(assessment).met, value("BC_ChiTieuDat") ?? 0, "targets met");
    expect((await assessWorkbook(source.open(), { today: source.asOf, asOf: source.asOf }, vi)).counts).toEqual(
      assessment.counts,
    );
  });

  test("the classes of tasks add up to all", () => {
    const { counts } = one.assessment;
    const { done, inProgress, notStarted, ongoing, waiting, unreadable, cancelled } = counts;
    same(done + inProgress + notStarted + ongoing + waiting + unreadable + cancelled, counts.total, "classes");
  });

  test("page one repeats the figures behind it", () => {
    const { counts } = one.assessment;
    const rows = report().rows.map(({ cells }) => cells.map(textOf));
    const overdue = rows.find(
      (row) => row[0] === keyFigures(one.assessment, texts).find(({ name }) => name === "BC_QuaHan")?.label,
    );
    same(overdue?.filter(Boolean)[1], `${counts.overdue}/${formatNumber(counts.total - counts.cancelled)}`, "page one");
  });

  test("reminders, the table of units, the list of overdue tasks and the JSON count the same", () => {
    const { assessment } = one;
    const units = tableOf(report(), texts.byUnit);
    const reminders = one.sheet("reminders")!.rows.map(({ cells }) => cells.map(textOf));
    for (const { unit, total, overdue, dueSoon } of assessment.byUnit) {
      const name = unit ?? texts.noUnit;
      const row = units.find((cells) => cells[1] === name);
      same(row?.[2], formatNumber(total), `${name}: total`);
      const told = reminders.find((cells) => cells[0] === name);
      if (overdue + dueSoon === 0) same(told, undefined, `${name}: no reminder`);
      else
        same(
          [told?.[1], told?.[2]].map((text) => text || "0"),
          [String(overdue), String(dueSoon)],
          `${name}: reminded`,
        );
    }
    const total = units.find((cells) => cells[1] === texts.totalRow);
    same(total?.[2], formatNumber(assessment.counts.total), "units: total");
    const reminded = reminders.find((cells) => cells[0] === texts.totalRow);
    if (assessment.counts.overdue + assessment.counts.dueSoon > 0)
      same(
        [reminded?.[1], reminded?.[2]],
        [assessment.counts.overdue, assessment.counts.dueSoon].map(String),
        "reminded",
      );
    const lists = [texts.overdueList, texts.pastDueList].map((title) => tableOf(report(), title));
    same(Math.max(...lists.map((list) => list.length)), assessment.counts.overdue, "rows of the list");
  });

  test("bands of overdue tasks and lists of what was finished late, waits or was put off have what is counted", () => {
    const { assessment } = one;
    const { counts } = assessment;
    const rows = report().rows.map(({ cells }) => cells.map(textOf));
    const late = assessment.tasks.flatMap(({ status }) => (status.flag === "overdue" ? [status.daysLate] : []));
    const [month, quarter, longer] = [
      late.filter((days) => days <= 30).length,
      late.filter((days) => days > 30 && days <= 90).length,
      late.filter((days) => days > 90).length,
    ].map(String) as [string, string, string];
    const bands = texts.overdueBands({ month, quarter, longer });
    same(
      rows.some(([first]) => first === bands),
      counts.overdue > 0,
      bands,
    );
    same(late.length, counts.overdue, "bands");
    const listed = (title: string) => tableOf(report(), title).length;
    same(listed(texts.lateDoneList), counts.doneLate, "rows of what was finished late");
    const document = buildWord(assessment, vi).blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
    const items = (title: string) => {
      const at = document.findIndex((text) => text.endsWith(title));
      const after = document.slice(at + 1);
      const end = after.findIndex((text) => !text.startsWith("- "));
      return at < 0 ? 0 : end < 0 ? after.length : end;
    };
    same(items(vi.word.lateDone), counts.doneLate, "Word: finished late");
    same(items(vi.word.waiting), counts.waiting, "Word: waiting");
    same(items(vi.word.extended), counts.extended, "Word: extended");
    same(rows.flat().includes(texts.waitingList), counts.waiting > 0, "BaoCao: waiting");
  });

  test("Word's tables give what the report's tables give", () => {
    const { assessment } = one;
    const document = buildWord(assessment, vi);
    const tables = document.blocks.filter((block): block is WordTable => block.kind === "table");
    const units = tables.find(({ columns }) => columns.some(({ heading }) => heading === texts.columns.unit))!;
    const sheet = tableOf(report(), texts.byUnit);
    for (const [at, row] of units.rows.entries()) {
      const numbers = row.slice(2).map(({ text }) => text.replace("–", "0"));
      same(numbers.map(numberOf), sheet[at]?.slice(2, 2 + numbers.length).map(numberOf), `Word: ${row[1]?.text}`);
    }
    const results = tables.find(({ columns }) => columns.some(({ heading }) => heading === texts.columns.met));
    const verdicts = tableOf(report(), texts.indicators);
    for (const row of results?.rows ?? [])
      same(
        row[4]?.text,
        verdicts.find((cells) => cells[0] === row[0]?.text && cells[1] === row[1]?.text)?.[7],
        row[1]?.text ?? "",
      );
  });

  test("the points lost in the remedy plan are those of the report", () => {
    const { criteria } = one.assessment;
    const plan = one.sheet("remedy-plan")?.rows.map(({ cells }) => cells.map(textOf)) ?? [];
    const labels = texts.remedyFields;
    const lost = plan.filter(([label]) => label === labels.lost).map(([, value]) => numberOf(value ?? ""));
    const leaves = criteria?.items.filter((item) => item.leaf && item.applicable && (item.lost ?? 0) > 0) ?? [];
    same(lost.sort(), leaves.map((item) => item.lost).sort(), "lost in KhacPhuc");
  });

  test("figures of the drafts are the report's", () => {
    const { counts } = one.assessment;
    const drafts = one.sheet("drafts")!.rows.map(({ cells }) => cells.map(textOf));
    const plan = drafts.find(([, , text]) => text?.includes("nhiệm vụ") && text.startsWith("Kế hoạch năm"))?.[2] ?? "";
    const { total, done, inProgress, notStarted, overdue } = counts;
    const said: [pattern: RegExp, count: number][] = [
      [/đề ra ([\d.]+) nhiệm vụ/, total],
      [/đã hoàn thành ([\d.]+) nhiệm vụ/, done],
      [/đang thực hiện ([\d.]+) nhiệm vụ/, inProgress],
      [/chưa thực hiện ([\d.]+) nhiệm vụ/, notStarted],
      [/([\d.]+) nhiệm vụ (?:quá hạn|đã qua thời hạn)/, overdue],
    ];
    const found = said.flatMap(([pattern, count]) => {
      const number = pattern.exec(plan)?.[1];
      return number === undefined ? [] : [[numberOf(number), count, String(pattern)] as const];
    });
    for (const [number, count, what] of found) same(number, count, `DuThao ${what}: ${plan}`);
    expect(found.length).toBeGreaterThan(1);
  });

  afterAll(() => {
    expect(compared).toBeGreaterThan(15);
    console.info(`${compared} figures compared`);
  });
});
