import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { gridOfRows } from "../../src/core/table/grid";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { type OfficeFolder, PLAN } from "../cli/outputs/office-folder";

/** A way into the command line that writes: what lies there before, what is called, and where its outputs stand. */
export interface CliWay {
  name: string;
  prepare: (office: OfficeFolder) => Promise<void> | void;
  call: readonly string[];
  outputs: readonly string[];
}

const EXPORT = "Mã hồ sơ,Ngày trả\nM1,25/9/2026\nM2,26/9/2026\nM3,27/9/2026\n";
/** The plan with other statuses: its report is another. */
const CHANGED = newXlsx([
  gridOfRows("Ke hoach", [
    ["KẾ HOẠCH NĂM 2026"],
    ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian thực hiện", "Tình trạng"],
    [1, "Sửa quy chế tiếp dân", "Văn phòng", "Trước ngày 01/3/2026", "Đã hoàn thành"],
    [2, "Kiểm kê tài sản công", "Phòng Tài vụ", "Quý IV/2026", null],
  ]),
  gridOfRows("HoSo", [
    ["Mã hồ sơ", "Ngày trả"],
    ["C1", "24/9/2026"],
  ]),
]);

const plan = (office: OfficeFolder): void => {
  office.put("kh.xlsx", CHANGED);
};
/** Outputs of an earlier run stand there already. */
const afterRun =
  (...call: readonly string[]) =>
  async (office: OfficeFolder): Promise<void> => {
    office.put("kh.xlsx", PLAN);
    await office.run(...call);
    plan(office);
  };

const PAPERS = [
  "report",
  "./kh.xlsx",
  "-o",
  "./kq.xlsx",
  "--docx",
  "./kq.docx",
  "--ics",
  "./lich",
  "--letters",
  "./thu",
];

export const CLI_WAYS: readonly CliWay[] = [
  { name: "report, new file", prepare: plan, call: ["report", "./kh.xlsx", "-o", "./kq.xlsx"], outputs: ["kq.xlsx"] },
  {
    name: "report, over an earlier one",
    prepare: afterRun("report", "./kh.xlsx", "-o", "./kq.xlsx"),
    call: ["report", "./kh.xlsx", "-o", "./kq.xlsx"],
    outputs: ["kq.xlsx"],
  },
  {
    name: "report --data",
    prepare: (office) => {
      plan(office);
      office.put("xuat.csv", EXPORT);
    },
    call: ["report", "./kh.xlsx", "-o", "./kq.xlsx", "--data", "HoSo=./xuat.csv"],
    outputs: ["kq.xlsx"],
  },
  {
    name: "report --docx --ics --letters, new",
    prepare: plan,
    call: PAPERS,
    outputs: ["kq.xlsx", "kq.docx", "lich", "thu"],
  },
  {
    name: "report --docx --ics --letters, again",
    prepare: afterRun(...PAPERS),
    call: PAPERS,
    outputs: ["kq.xlsx", "kq.docx", "lich", "thu"],
  },
  {
    name: "report --force over a stranger",
    prepare: (office) => {
      plan(office);
      office.put("kq.xlsx", "của riêng tôi");
    },
    call: ["report", "./kh.xlsx", "-o", "./kq.xlsx", "--force"],
    outputs: ["kq.xlsx", "kq.cu.xlsx"],
  },
  {
    name: "clear",
    prepare: afterRun("report", "./kh.xlsx", "-o", "./kq.xlsx"),
    call: ["clear", "./kq.xlsx", "-o", "./sach.xlsx"],
    outputs: ["sach.xlsx"],
  },
  {
    name: "new",
    prepare: (office) => mkdirSync(office.at("trong")),
    call: ["new", "./moi.xlsx"],
    outputs: ["moi.xlsx"],
  },
];

/** What stands in the outputs' places (of a Word file, which holds the time of its writing, the text), told in a text; what lies aside under names of ours is not of it. */
export const outputsOf = (office: OfficeFolder, names: readonly string[]): string =>
  names.map((name) => `${name}: ${contentOf(office.at(name))}`).join("\n");

const contentOf = (file: string): string => {
  if (!existsSync(file)) return "";
  if (file.endsWith(".docx")) return strFromU8(unzipSync(readFileSync(file))["word/document.xml"] ?? new Uint8Array());
  if (!statSync(file).isDirectory()) return readFileSync(file, "latin1");
  return readdirSync(file)
    .filter((name) => !name.startsWith("."))
    .sort()
    .map((name) => `${name} ${contentOf(`${file}/${name}`)}`)
    .join("\n");
};

/** Files aside, in the folder and in those of its outputs. */
export const asideOf = (office: OfficeFolder): string[] =>
  readdirSync(office.path, { recursive: true, encoding: "utf8" }).filter((name) => /(?:^|\/)\.[^/]*$/.test(name));
