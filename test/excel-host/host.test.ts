import { examplePlan } from "./example-report";
import { hostOf } from "./fill";
import { connect } from "./node-client";

const PLAN = "Kế hoạch 2024";

const open = () => {
  const host = hostOf([examplePlan(3)]);
  const client = connect(host);
  const run = async (batch: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<string> => {
    try {
      await client.run(async (context) => {
        batch(context.workbook.worksheets.getItem(PLAN), context.workbook);
        await context.sync();
      });
      return "done";
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  };
  return { host, plan: host.workbook.sheet(PLAN), run };
};

/** The plan's rows as a table, another one behind. */
const openTables = () => {
  const opened = open();
  opened.plan.tables = [
    { name: "KeHoach", area: { row: 2, column: 0, rows: 4, columns: 4 } },
    { name: "PhuLuc", area: { row: 10, column: 0, rows: 3, columns: 2 } },
  ];
  return opened;
};
const resizeTo = (resize: string) => (sheet: Excel.Worksheet) => sheet.tables.getItem("KeHoach").resize(resize);

describe("the host is strict where Excel is", () => {
  const cases: [what: string, code: string, batch: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void][] = [
    ["an array of another size", "InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1]])],
    [
      "large arrays of another size",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1:A9").values = Array.from({ length: 2000 }, () => [1])),
    ],
    [
      "a sheet that is not there",
      "ItemNotFound",
      (_, workbook) => workbook.worksheets.getItem("Không có").getRange("A1").load("values"),
    ],
    [
      "a sheet's name in use, in other letters",
      "ItemAlreadyExists",
      (_, workbook) => workbook.worksheets.add("KẾ HOẠCH 2024"),
    ],
    ["a sheet's name with a slash", "InvalidArgument", (_, workbook) => workbook.worksheets.add("Quý I/2024")],
    ["a sheet's name of 32 letters", "InvalidArgument", (_, workbook) => workbook.worksheets.add("x".repeat(32))],
    ["hiding the only sheet", "InvalidOperation", (sheet) => (sheet.visibility = "Hidden")],
    ["a name that looks like none", "InvalidArgument", (_, workbook) => workbook.names.add("1a", "=TRUE")],
    ["a text longer than a cell", "InvalidArgument", (sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]])],
    ["a custom XML part that is no XML", "InvalidArgument", (_, workbook) => workbook.customXmlParts.add("<a><b></a>")],
    [
      "a custom XML part that is not there",
      "ItemNotFound",
      (_, workbook) => workbook.customXmlParts.getItem("{0}").delete(),
    ],
    [
      "merged areas that overlap",
      "InvalidArgument",
      (sheet) => {
        sheet.getRange("A1:B2").merge();
        sheet.getRange("B2:C3").merge();
      },
    ],
  ];
  test.each(cases)("%s: %s", async (_, code, batch) => expect(await open().run(batch)).toBe(code));

  test.each<[what: string, code: string, batch: (sheet: Excel.Worksheet) => void]>([
    ["that is not there", "ItemNotFound", (sheet) => sheet.tables.getItem("Không có").load("name")],
    ["without its heading row", "InvalidArgument", resizeTo("A4:D6")],
    ["without a record", "InvalidArgument", resizeTo("A3:D3")],
    ["over another", "InvalidArgument", resizeTo("A3:D12")],
    ["somewhere else", "InvalidArgument", resizeTo("H3:K6")],
    ["of another size", "done", resizeTo("A3:D9")],
  ])("a table %s: %s", async (_, code, batch) => expect(await openTables().run(batch)).toBe(code));

  test("a table's headings are texts, none empty and none twice, whatever is written; it keeps to its new range", async () => {
    const { plan, host, run } = openTables();
    host.tablesGrow = false;
    expect(await run((sheet) => (sheet.getRange("A3:C3").values = [["", "STT", 2026]]))).toBe("done");
    expect([0, 1, 2].map((column) => plan.value(2, column))).toEqual(["Column1", "STT", "2026"]);
    expect(await run((sheet) => (sheet.getRange("B3").values = [["2026"]]))).toBe("done");
    expect([1, 2].map((column) => plan.value(2, column))).toEqual(["2026", "20262"]);
    expect(await run(resizeTo("A3:L4"))).toBe("done");
    expect([plan.tables[0]!.area.rows, plan.value(2, 11)]).toEqual([2, "Column12"]);
    host.apiLevel = 12;
    expect(await run(resizeTo("A3:L5"))).toBe("ApiNotFound");
  });

  test("a protected sheet takes no values, formats or rules", async () => {
    const { plan, run } = open();
    plan.protected = true;
    expect(await run((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(await run((sheet) => (sheet.getRange("A1").format.font.bold = true))).toBe("AccessDenied");
    expect(await run((sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"))).toBe("AccessDenied");
  });

  test("a very hidden sheet cannot be deleted as it is", async () => {
    const { run } = open();
    await run((_, workbook) => (workbook.worksheets.add("Phụ").visibility = "VeryHidden"));
    expect(await run((_, workbook) => workbook.worksheets.getItem("Phụ").delete())).toBe("InvalidOperation");
  });

  test("5 MB at most, both ways", async () => {
    const { host, run } = open();
    const large = Array.from({ length: 300 }, () => ["x".repeat(20_000)]);
    expect(await run((sheet) => (sheet.getRange("Z1:Z300").values = large))).toBe("RequestPayloadSizeLimitExceeded");
    large.forEach(([text], row) => host.workbook.sheet(PLAN).setValue(row, 25, text));
    expect(await run((sheet) => sheet.getRange("Z1:Z300").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

test("texts are taken as typed, unless an apostrophe or the text format forbids it", async () => {
  const { host, plan, run } = open();
  await run((sheet) => {
    sheet.getRange("A2").numberFormat = [["@"]];
    sheet.getRange("A1:H1").values = [["=1+1", "+84", "7.10", "1/2", "TRUE", "#N/A", "'=1+1", "chữ"]];
    sheet.getRange("A2").values = [["=1+1"]];
  });
  expect(host.formulasTyped).toEqual(["=1+1"]);
  expect(Array.from({ length: 8 }, (_, column) => plan.value(0, column))).toEqual([
    { error: "#NAME?" },
    84,
    7.1,
    45_000,
    true,
    { error: "#N/A" },
    "=1+1",
    "chữ",
  ]);
  expect(plan.value(1, 0)).toBe("=1+1");
});

test("null leaves a cell as it is, an empty text clears it", async () => {
  const { plan, run } = open();
  await run((sheet) => (sheet.getRange("A3:B3").values = [[null, ""]]));
  expect([plan.value(2, 0), plan.value(2, 1)]).toEqual(["STT", undefined]);
});

test("a batch stops at the first action that fails; what was done before stays", async () => {
  const { plan, run } = open();
  const code = await run((sheet) => {
    sheet.getRange("A1").values = [["trước"]];
    sheet.getRange("A2:A3").values = [["hỏng"]];
    sheet.getRange("A4").values = [["sau"]];
  });
  expect([code, plan.value(0, 0), plan.value(3, 0)]).toEqual(["InvalidArgument", "trước", 1]);
});

test("a member that is not pretended is told, and kept for the test to find", async () => {
  const { host, run } = open();
  expect(await run((sheet) => sheet.getRange("A1").load("text"))).toBe("ApiNotFound");
  expect(host.unknown[0]).toContain("Range.text");
});

test("requests, actions and bytes are counted; ranges that are not let go cost one request more", async () => {
  const { host, run } = open();
  await run((sheet) => sheet.getRange("A1").untrack().load("values"));
  expect(host.requests).toHaveLength(1);
  await run((sheet) => sheet.getRange("A1").load("values"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(host.requests).toHaveLength(3);
  expect(host.references.size).toBe(0);
  expect(host.requests[0]!.actions).toBeGreaterThan(3);
});
