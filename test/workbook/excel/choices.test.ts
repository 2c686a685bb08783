import { readRemembered } from "../../../src/actions/remembered";
import { printChoices } from "../../../src/workbook/choices-part";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { ask, fakeTerminal } from "../../cli/fake-terminal";
import { exampleOutput, examplePlan } from "../../excel-host/example-report";
import { hostOf } from "../../excel-host/fill";
import type { ExcelHost } from "../../excel-host/host";
import { openHost, openLive } from "../../excel-host/open-host";
import { hostOfXlsx, xlsxOfHost } from "../../excel-host/xlsx-bridge";

const CHOICES = {
  headings: [{ sheet: "KH", row: 1, columns: { number: 0, task: 1, lead: 2, timing: 3 } }],
  ignored: ["missing-lead-unit|KH|Việc <1> & 'a'"],
};
const THEIRS = '<ghiChu xmlns="urn:nguoi-dung">của tôi</ghiChu>';

/** A plan whose headings nobody but its clerk understands. */
const PLAN = {
  name: "KH",
  rows: [
    ["Năm 2026"],
    ["Mã số", "Ô thứ hai", "Ô thứ ba", "Ô thứ tư"],
    [1, "Lập kế hoạch", "Văn phòng", "Quý II/2026"],
    [2, "Rà soát thủ tục", null, "Tháng 9/2026"],
  ],
};

const open = (...parts: string[]): ExcelHost => {
  const host = hostOf([PLAN]);
  for (const xml of parts) host.workbook.xmlParts.push({ id: host.workbook.newId(), xml });
  return host;
};
const xmlsOf = (host: ExcelHost) => host.workbook.xmlParts.map(({ xml }) => xml);

test("what Excel remembers comes with the survey, in the one request", async () => {
  const host = open(THEIRS, printChoices(CHOICES));
  const workbook = openHost(host);
  await workbook.survey();
  expect(await workbook.remembered()).toEqual(CHOICES);
  expect(host.requests).toHaveLength(1);
});

test("kept, replaced and forgotten; the user's own parts are untouched", async () => {
  const host = open(THEIRS);
  const workbook = openLive(host);
  await workbook.remember(CHOICES);
  expect(await openHost(host).remembered()).toEqual(CHOICES);
  await workbook.remember({ ...CHOICES, ignored: [] });
  expect(await openHost(host).remembered()).toEqual({ ...CHOICES, ignored: [] });
  expect(xmlsOf(host)).toHaveLength(2);
  await workbook.remember(null);
  expect(xmlsOf(host)).toEqual([THEIRS]);
  expect(await workbook.remembered()).toBeNull();
  expect(host.unknown).toEqual([]);
});

test("two parts of ours, as copying may leave them: one after the next choice", async () => {
  const host = open(printChoices(1), printChoices(2));
  expect(await openHost(host).remembered()).toBeNull();
  await openLive(host).remember(CHOICES);
  expect(xmlsOf(host)).toEqual([printChoices(CHOICES)]);
});

test("a part that no answer could carry: the workbook is read all the same", async () => {
  const host = open(printChoices("x".repeat(6_000_000)));
  const workbook = openHost(host);
  expect(await workbook.survey()).toHaveLength(1);
  expect(await workbook.remembered()).toBeNull();
});

test("remembering refused at each request, and stopped after each action: the old choices are whole, or the new ones", async () => {
  const reference = open(printChoices(1));
  await openLive(reference).remember(2);
  const outcomes = new Set<string>();
  for (const [request, { actions }] of reference.requests.entries()) {
    for (let afterActions = 0; afterActions <= actions; afterActions++) {
      const host = open(printChoices(1));
      host.fault = (number) => (number === request ? { code: "GeneralException", afterActions } : null);
      const result = await openLive(host)
        .remember(2)
        .then(() => "kept", () => "refused"); // prettier-ignore
      host.fault = null;
      outcomes.add(`${result}: ${JSON.stringify(await openHost(host).remembered())}`);
    }
  }
  // Behind the last action there is nothing left to be stopped at.
  expect([...outcomes].sort()).toEqual(["kept: 2", "refused: 1"]);
});

test("cleared whole, nothing of it is left; cleared but for the choices, it stays", async () => {
  const host = open(THEIRS, printChoices(CHOICES));
  const workbook = openHost(host);
  await workbook.write({ ...exampleOutput(2, "mới"), marks: [] });
  await workbook.clear({ choices: true });
  expect(xmlsOf(host)).toEqual([THEIRS, printChoices(CHOICES)]);
  await workbook.clear();
  expect(xmlsOf(host)).toEqual([THEIRS]);
});

describe("headings pointed at in Excel, on the command line", () => {
  /** The file as Excel saves it after the clerk has pointed. */
  const saved = async (): Promise<Uint8Array> => {
    const host = open(THEIRS);
    await openLive(host).remember(CHOICES);
    return xlsxOfHost(host);
  };
  interface Inspected {
    plans: {
      header: { row: number; columns: Record<string, string | null> };
      tasks: { task: string; lead: string[] }[];
    }[];
  }

  test("without them there is no plan; with them inspect reads it", async () => {
    const terminal = fakeTerminal({ "kh.xlsx": await saved(), "truoc.xlsx": xlsxOfHost(open()) });
    expect((await ask(terminal, "inspect", "truoc.xlsx")).code).toBe(2);
    const { code, json } = await ask(terminal, "inspect", "kh.xlsx", "--json");
    const [plan] = (json as Inspected).plans;
    expect([code, plan!.header.row]).toEqual([0, 2]);
    expect(plan!.header.columns).toMatchObject({ number: "A", task: "B", lead: "C", timing: "D" });
    expect(plan!.tasks.map(({ task, lead }) => [task, lead])).toEqual([
      ["Lập kế hoạch", ["Văn phòng"]],
      ["Rà soát thủ tục", []],
    ]);
  });

  test("check finds all there is, ignored in the pane or not: what is checked for others is told whole", async () => {
    const { code, json } = await ask(fakeTerminal({ "kh.xlsx": await saved() }), "check", "kh.xlsx", "--json");
    const { findings } = json as { findings: { rule: string; cell: string }[] };
    expect(code).toBe(1);
    expect(findings).toContainEqual(expect.objectContaining({ rule: "missing-lead-unit", cell: "C4" }));
  });

  test("report writes beside them, clear leaves them, clear --all gives back the file without a trace", async () => {
    const file = await saved();
    const terminal = fakeTerminal({ "kh.xlsx": file });
    expect((await ask(terminal, "report", "kh.xlsx", "-o", "bc.xlsx", "--as-of", "2026-08-01")).code).toBe(0);
    const rememberedIn = (name: string) => openXlsx(terminal.disk.get(name)!, name).remembered();
    expect(await rememberedIn("bc.xlsx")).toEqual(CHOICES);
    await ask(terminal, "clear", "bc.xlsx", "-o", "xoa.xlsx");
    expect(await rememberedIn("xoa.xlsx")).toEqual(CHOICES);
    await ask(terminal, "clear", "bc.xlsx", "-o", "sach.xlsx", "--all");
    expect(await rememberedIn("sach.xlsx")).toBeNull();
    const host = await hostOfXlsx(terminal.disk.get("sach.xlsx")!);
    expect(xmlsOf(host)).toEqual([THEIRS]);
    expect(Object.keys(host.workbook.names)).toEqual([]);
  });

  test("choices that hold nothing a user could have chosen go with a plain clear", async () => {
    const host = hostOf([examplePlan(2)]);
    await openLive(host).remember({ headings: [], junk: 1 });
    expect(readRemembered(await openHost(host).remembered())).toEqual({ headings: [], ignored: [] });
    const terminal = fakeTerminal({ "kh.xlsx": xlsxOfHost(host) });
    await ask(terminal, "clear", "kh.xlsx", "-o", "xoa.xlsx");
    expect(xmlsOf(await hostOfXlsx(terminal.disk.get("xoa.xlsx")!))).toEqual([]);
  });
});
