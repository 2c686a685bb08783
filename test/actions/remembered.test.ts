import { withHeadings } from "../../src/actions/point-headings";
import { readRemembered } from "../../src/actions/remembered";
import { MemoryWorkbook } from "../workbook/memory/memory-workbook";

const pointed = { sheet: "KH", row: 2, columns: { number: 0, task: 1, timing: 4 } };

describe("what a workbook remembers comes from anyone", () => {
  const cases: [what: string, value: unknown, headings: unknown[], ignored: unknown[]][] = [
    ["as it was kept", { headings: [pointed], ignored: ["a", "b"] }, [pointed], ["a", "b"]],
    ["nothing", null, [], []],
    ["a list", [pointed], [], []],
    ["a text", "headings", [], []],
    ["lists of the wrong things", { headings: "x", ignored: [1, null, ["a"], "a"] }, [], ["a"]],
    ["no sheet", { headings: [{ ...pointed, sheet: null }] }, [], []],
    ["a row that no survey shows", { headings: [{ ...pointed, row: 1_000_000_000 }] }, [], []],
    ["half a row", { headings: [{ ...pointed, row: 1.5 }] }, [], []],
    ["a column that no sheet has", { headings: [{ ...pointed, columns: { task: 16_384 } }] }, [], []],
    ["a column that is none", { headings: [{ ...pointed, columns: { task: "1" } }] }, [], []],
    ["a column that the software does not know", { headings: [{ ...pointed, columns: { toString: 1 } }] }, [], []],
    ["one good among bad", { headings: [{}, pointed, 7] }, [pointed], []],
    ["a text longer than any", { ignored: ["x".repeat(1501), "y"] }, [], ["y"]],
  ];
  test.each(cases)("%s", (_, value, headings, ignored) => expect(readRemembered(value)).toEqual({ headings, ignored }));

  test("of more than a user would choose, the newest ignored findings", () => {
    const { ignored } = readRemembered({ ignored: Array.from({ length: 1200 }, (_, index) => `${index}`) });
    expect([ignored.length, ignored[0], ignored.at(-1)]).toEqual([1000, "200", "1199"]);
  });
});

describe("the headings that a workbook remembers", () => {
  const rows = [
    ["a", "b", "c", "d", "e"],
    [],
    ["A", "Việc", null, "x", "Bao giờ"],
    [1, "Lập kế hoạch", null, "x", "Quý II"],
  ];
  const open = (choices: unknown) =>
    Object.assign(
      new MemoryWorkbook([
        { name: "KH", rows },
        { name: "Khác", rows },
      ]),
      { choices },
    );
  const headingsOf = async (workbook: ReturnType<typeof withHeadings>) => {
    const [first, other] = await workbook.survey();
    const [grid] = await workbook.read([{ sheet: "KH", columns: [1] }]);
    return [
      [0, 1, 3, 4].map((column) => first!.head.cell(2, column)),
      other!.head.cell(2, 1),
      grid!.cell(2, 1),
      grid!.cell(3, 1),
    ];
  };

  test("stand in their row as the software knows them, in that sheet only", async () =>
    expect(await headingsOf(withHeadings(open({ headings: [pointed] })))).toEqual([
      ["STT", "Nội dung công việc", null, "Thời gian thực hiện"],
      "Việc",
      "Nội dung công việc",
      "Lập kế hoạch",
    ]));

  test("are the user's own words where nothing is remembered", async () => {
    expect((await headingsOf(withHeadings(open(null))))[2]).toBe("Việc");
  });
});
