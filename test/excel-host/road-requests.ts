import type { Cell } from "../../src/core/table/grid";
import { lookAt } from "../../src/actions/look-at";
import { writeReport } from "../../src/actions/write-report";
import { messagesOf } from "../../src/messages/messages";
import type { MemorySheet } from "../workbook/memory/memory-workbook";
import type { ReadRequest, Workbook, WorkbookOutput } from "../../src/workbook/workbook";
import { exampleCases, examplePlan } from "./example-report";
import { hostOf } from "./fill";
import type { ExcelHost, RequestCount } from "./host";
import { openHost } from "./open-host";

const MEGABYTE = 1_000_000;

export type RequestKind = "survey" | "read" | "write";
export interface CountedRequest extends RequestCount {
  kind: RequestKind;
}

/** What a workbook was asked for in one go, request by request. */
export interface RequestTable {
  title: string;
  requests: readonly CountedRequest[];
}

/** Six, and one for every 4 MB that go over the line: what a look or a report may cost in Excel on the web. */
export const requestBudget = (requests: readonly RequestCount[]): number =>
  6 + Math.floor(bytesOf(requests) / (4 * MEGABYTE));

const bytesOf = (requests: readonly RequestCount[]): number =>
  requests.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(2).padStart(6);

/** The table as people read it, a line for each request. */
export const printRequests = ({ title, requests }: RequestTable): string => {
  const lines = requests.map(
    ({ kind, actions, bytesIn, bytesOut }) =>
      `  ${kind.padEnd(6)} ${String(actions).padStart(5)} actions ${megabytes(bytesIn)} MB in ${megabytes(bytesOut)} MB out`,
  );
  const total = `${requests.length} requests of at most ${requestBudget(requests)}, ${megabytes(bytesOf(requests)).trim()} MB`;
  return [`${title}: ${total}`, ...lines].join("\n");
};

/** The workbook with each request that it sends to the host noted by what it was sent for. */
export const noting = (workbook: Workbook, host: ExcelHost): { workbook: Workbook; requests: CountedRequest[] } => {
  const requests: CountedRequest[] = [];
  const noted = async <Result>(kind: RequestKind, call: Promise<Result>, before = host.requests.length) => {
    const result = await call;
    requests.push(...host.requests.slice(before).map((request) => ({ ...request, kind })));
    return result;
  };
  return {
    requests,
    workbook: Object.assign(Object.create(workbook) as Workbook, {
      survey: () => noted("survey", workbook.survey()),
      read: (asked: readonly ReadRequest[]) => noted("read", workbook.read(asked)),
      write: (output: WorkbookOutput) => noted("write", workbook.write(output)),
    }),
  };
};

/** Indicators over the cases as an office has them: what the export is read for. */
const indicators: readonly (readonly Cell[])[] = [
  ["Mã", "Tên chỉ tiêu", "Mục tiêu", "Tử số", "Mẫu số"],
  [
    "TT",
    "Hồ sơ nộp trực tuyến",
    "≥ 60%",
    'đếm HoSo khi [Hình thức] = "Trực tuyến" và [Ngày nhận] trong kỳ',
    "đếm HoSo",
  ],
  ["DH", "Hồ sơ đúng hạn", "100%", "đếm HoSo khi [Ngày trả] <= [Ngày hẹn]", "đếm HoSo khi [Ngày trả] có dữ liệu"],
  ["TP", "Thanh toán trực tuyến", "≥ 50%", 'đếm HoSo khi [Thanh toán trực tuyến] = "Có"', "đếm HoSo"],
  ["SH", "Hồ sơ được số hóa", "100%", 'đếm HoSo khi [Số hóa] = "Có"', "đếm HoSo"],
];

/** An office's workbook: a plan, its indicators, and the export that they count. */
export const officeSheets = (tasks: number, cases: number): MemorySheet[] => [
  examplePlan(tasks),
  { name: "Chỉ tiêu", rows: indicators },
  exampleCases(cases),
];

const options = { today: "2024-06-15" };

/** The whole road over Microsoft's client: what opening the pane costs, then what writing the report costs, and writing it again. */
export const roadRequests = async (
  tasks: number,
  cases: number,
): Promise<{ look: RequestTable; report: RequestTable; again: RequestTable; host: ExcelHost }> => {
  const texts = messagesOf("vi");
  const host = hostOf(officeSheets(tasks, cases));
  const size = `${tasks} tasks and ${cases} cases`;
  const looked = noting(openHost(host), host);
  const { assessment } = await lookAt(looked.workbook, options, texts);
  const counted = assessment.indicators.map(({ value }) => value);
  if (assessment.counts.total !== tasks || counted.length !== indicators.length - 1 || counted.includes(null))
    throw new Error("the road was not gone to its end");
  const writes = async (title: string): Promise<RequestTable> => {
    const { workbook, requests } = noting(openHost(host), host);
    await writeReport(workbook, options, texts);
    return { title: `${size}, ${title}`, requests };
  };
  return {
    look: { title: `${size}, the pane's overview`, requests: looked.requests },
    report: await writes("the report"),
    again: await writes("the report again"),
    host,
  };
};
