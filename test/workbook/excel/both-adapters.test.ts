import type { LiveWorkbook } from "../../../src/workbook/live-workbook";
import type { Workbook } from "../../../src/workbook/workbook";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { exampleOutput, examplePlan } from "../../excel-host/example-report";
import { hostOf } from "../../excel-host/fill";
import { openHost } from "../../excel-host/open-host";
import { hiddenOf } from "../../excel-host/snapshot";
import { hostOfXlsx, xlsxOfHost } from "../../excel-host/xlsx-bridge";

const TASKS = 6;
const PLAN = "Kế hoạch 2024";
const USERS_RULE = "=$A3>1";

/** A plan with a rule of the user's own, as the bytes of a file. */
const planFile = (): Uint8Array => {
  const host = hostOf([examplePlan(TASKS)]);
  const area = { row: 2, column: 0, rows: 5, columns: 3 };
  host.workbook.sheet(PLAN).conditionalFormats.push({
    id: "own",
    type: "Custom",
    areas: [area],
    formula: USERS_RULE,
    fill: null,
    stopIfTrue: false,
  });
  return xlsxOfHost(host);
};

/** One step of a workbook's life: what is done to it, in the file or in Excel. */
type Step = (workbook: Workbook) => Promise<unknown>;

const isLive = (workbook: Workbook): workbook is LiveWorkbook => "restorable" in workbook;

/** What only the workbook in Excel can do. */
const live =
  (step: (workbook: LiveWorkbook) => Promise<unknown>): Step =>
  (workbook) =>
    isLive(workbook) ? step(workbook) : Promise.reject(new Error("not in Excel"));

const inFile = async (bytes: Uint8Array, step: Step): Promise<Uint8Array> => {
  const file = openXlsx(bytes, "workbook.xlsx");
  await step(file);
  return file.save();
};

const inExcel = async (bytes: Uint8Array, step: Step): Promise<Uint8Array> => {
  const host = await hostOfXlsx(bytes);
  await step(openHost(host));
  expect([host.unknown, host.formulasTyped]).toEqual([[], []]);
  return xlsxOfHost(host);
};

const write =
  (word: string): Step =>
  (workbook) =>
    workbook.write(exampleOutput(TASKS, word));
const clear: Step = (workbook) => workbook.clear();

const PLACES = { file: inFile, Excel: inExcel };
type Place = keyof typeof PLACES;
const pairs: [Place, Place][] = [
  ["file", "Excel"],
  ["Excel", "file"],
  ["Excel", "Excel"],
];

const stateOf = async (bytes: Uint8Array) => {
  const host = await hostOfXlsx(bytes);
  const survey = await openHost(host).survey();
  return {
    tabs: survey.map(({ name, ours }) => [name, ours]),
    title: host.workbook.find("BaoCao")?.value(0, 0),
    rules: host.workbook.sheet(PLAN).conditionalFormats.map(({ formula }) => formula),
    hidden: hiddenOf(host.workbook),
  };
};

const REPORTED = [
  [PLAN, null],
  ["BaoCao", "report"],
  ["PhatHien", "findings"],
];
const LOOKS = ["=_khcv_overdue", "=_khcv_due_soon", "=_khcv_done_late"];

describe.each(pairs)("written in the %s, opened in %s", (first, second) => {
  test("the report is known for ours by both adapters", async () => {
    const bytes = await PLACES[first](planFile(), write("một"));
    expect((await stateOf(bytes)).tabs).toEqual(REPORTED);
    const file = await openXlsx(bytes, "workbook.xlsx").survey();
    expect(file.filter(({ hidden }) => !hidden).map(({ name, ours }) => [name, ours])).toEqual(REPORTED);
  });

  test("run again: the report and the highlights are replaced, the user's rule stays first", async () => {
    const bytes = await PLACES[second](await PLACES[first](planFile(), write("một")), write("hai"));
    const { tabs, title, rules } = await stateOf(bytes);
    expect([tabs, title]).toEqual([REPORTED, "BÁO CÁO hai"]);
    expect(rules.filter((formula) => !formula.includes("_old"))).toEqual([USERS_RULE, ...LOOKS]);
  });

  test("cleared: the workbook is the user's again, with nothing left behind", async () => {
    const before = await stateOf(planFile());
    for (const words of [["một"], ["một", "hai"]]) {
      let bytes = planFile();
      for (const word of words) bytes = await PLACES[first](bytes, write(word));
      const state = await stateOf(await PLACES[second](bytes, clear));
      expect(state).toEqual(before);
    }
  });

  test("the values of the plan are the same after all that", async () => {
    let bytes = planFile();
    const valuesOf = async (file: Uint8Array) => {
      const [grid] = await openXlsx(file, "workbook.xlsx").read([{ sheet: PLAN, columns: "all" }]);
      return Array.from({ length: grid!.rows }, (_, row) =>
        Array.from({ length: grid!.columns }, (_, column) => grid!.cell(row, column)),
      );
    };
    const before = await valuesOf(bytes);
    bytes = await PLACES[first](bytes, write("một"));
    bytes = await PLACES[second](bytes, write("hai"));
    bytes = await PLACES[first](bytes, clear);
    expect(await valuesOf(bytes)).toEqual(before);
  });
});

describe("cleared in Excel with a way back, then saved", () => {
  const aside: Step = live((workbook) => workbook.setAside());
  const written = async () => inExcel(await inExcel(planFile(), write("một")), aside);

  test("no report is seen in the file, and the way back still leads to it in Excel", async () => {
    const bytes = await written();
    const file = await openXlsx(bytes, "workbook.xlsx").survey();
    expect(file.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([PLAN]);
    expect(file.filter(({ ours }) => ours === null).map(({ name }) => name)).toEqual([PLAN]);
    const { tabs, rules } = await stateOf(
      await inExcel(
        bytes,
        live((workbook) => workbook.restore()),
      ),
    );
    expect([tabs, rules]).toEqual([REPORTED, [USERS_RULE, ...LOOKS]]);
  });

  test.each<[string, Step[]]>([
    ["cleared", [clear]],
    ["written again and cleared", [write("hai"), clear]],
  ])("%s in the file, nothing of it is left", async (_, steps) => {
    let bytes = await written();
    for (const step of steps) bytes = await inFile(bytes, step);
    expect(await stateOf(bytes)).toEqual(await stateOf(planFile()));
  });
});
