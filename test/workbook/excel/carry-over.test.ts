import { writeReport } from "../../../src/actions/write-report";
import { messagesOf } from "../../../src/messages/messages";
import { makeSample } from "../../../src/setup/sample/make-sample";
import type { ExcelHost } from "../../excel-host/host";
import type { HostSheet } from "../../excel-host/host-sheet";
import { openHost } from "../../excel-host/open-host";
import { hostOfXlsx } from "../../excel-host/xlsx-bridge";

// Several whole reports of the sample, each through Microsoft's client.
jest.setTimeout(120_000);

const vi = messagesOf("vi");
const REMARK = vi.report.columns.remark;

/** Each report by a newly opened door, as on another day. */
const write = async (host: ExcelHost, asOf: string): Promise<void> => {
  await writeReport(openHost(host), { today: "2026-11-20", asOf }, vi);
  expect([host.unknown, host.formulasTyped]).toEqual([[], []]);
};

const rowsOf = (sheet: HostSheet): unknown[][] => {
  const used = sheet.used()!;
  return Array.from({ length: used.row + used.rows }, (_, row) =>
    Array.from({ length: used.column + used.columns }, (_, column) => sheet.value(row, column)),
  );
};

/** The rows of the tables that have a column for remarks: place, number and remark. */
const remarkRows = (host: ExcelHost): { row: number; column: number; id: unknown; remark: unknown }[] => {
  let column = -1;
  return rowsOf(host.workbook.sheet("BaoCao")).flatMap((cells, row) => {
    if (cells.includes(REMARK)) column = cells.indexOf(REMARK);
    // A title stands alone in its row: the table is over.
    else if (cells[0] !== undefined && cells[1] === undefined) column = -1;
    else if (column >= 0) return [{ row, column, id: cells[0], remark: cells[column] }];
    return [];
  });
};

const remarks = (host: ExcelHost) =>
  remarkRows(host)
    .filter(({ remark }) => remark !== undefined)
    .map(({ id, remark }) => [id, remark]);

const rowOf = (host: ExcelHost, id: string) => remarkRows(host).find((one) => one.id === id)!;

const typeRemark = (host: ExcelHost, id: string, text: string): void => {
  const { row, column } = rowOf(host, id);
  host.workbook.sheet("BaoCao").setValue(row, column, text);
};

/** The place of a text of the remedy plan, by the hidden key beside it. */
const remedyPlace = (host: ExcelHost, key: string): { row: number; column: number } => {
  const rows = rowsOf(host.workbook.sheet("KhacPhuc"));
  const row = rows.findIndex((cells) => cells.includes(key));
  return { row, column: rows[row]!.indexOf(key) - 1 };
};

const remedy = (host: ExcelHost, key: string): unknown => {
  const { row, column } = remedyPlace(host, key);
  return host.workbook.sheet("KhacPhuc").value(row, column);
};

const typeRemedy = (host: ExcelHost, key: string, text: string): void => {
  const { row, column } = remedyPlace(host, key);
  host.workbook.sheet("KhacPhuc").setValue(row, column, text);
};

test("what is typed into BaoCao and KhacPhuc stands beside its task and criterion in the next reports", async () => {
  const host = await hostOfXlsx(makeSample());
  await write(host, "2026-09-30");
  expect(remarks(host)).toEqual([]);
  typeRemark(host, "7.11", "Đã nhắc lần 2");
  typeRemark(host, "II.4", "Chờ Thanh tra xác nhận");
  typeRemedy(host, "I.3/remedy", "Đăng ký thêm 02 sáng kiến");
  typeRemedy(host, "II.1/cause", "Thiếu người trực thứ Bảy");
  const { row } = rowOf(host, "7.11");
  for (const asOf of ["2026-10-31", "2026-12-31"]) {
    await write(host, asOf);
    expect(remarks(host)).toEqual([
      ["7.11", "Đã nhắc lần 2"],
      ["II.4", "Chờ Thanh tra xác nhận"],
    ]);
    expect(remedy(host, "I.3/remedy")).toBe("Đăng ký thêm 02 sáng kiến");
    expect(remedy(host, "II.1/cause")).toBe("Thiếu người trực thứ Bảy");
    // Otherwise a remark that had stayed in its place would not be told from one that went with its task.
    expect(rowOf(host, "7.11").row).not.toBe(row);
  }
});

test("a remark that was deleted or changed does not come back in its first wording", async () => {
  const host = await hostOfXlsx(makeSample());
  await write(host, "2026-09-30");
  typeRemark(host, "7.11", "Đã nhắc lần 1");
  typeRemark(host, "II.4", "Chờ Thanh tra xác nhận");
  await write(host, "2026-09-30");
  typeRemark(host, "7.11", "Đã nhắc lần 2");
  const { row, column } = rowOf(host, "II.4");
  host.workbook.sheet("BaoCao").setValue(row, column, undefined);
  await write(host, "2026-09-30");
  expect(remarks(host)).toEqual([["7.11", "Đã nhắc lần 2"]]);
});

test("taken back, the former report has what was typed into it", async () => {
  const host = await hostOfXlsx(makeSample());
  await write(host, "2026-09-30");
  typeRemark(host, "7.11", "Đã nhắc lần 2");
  await write(host, "2026-10-31");
  expect(await openHost(host).restore()).toBe(true);
  expect(remarks(host)).toEqual([["7.11", "Đã nhắc lần 2"]]);
});
