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
    ["a first row below the last", { headings: [{ ...pointed, first: 3 }] }, [], []],
    ["texts that are none", { headings: [{ ...pointed, texts: { task: 1 } }] }, [], []],
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
  const texts = { number: "A", task: "Việc", timing: "Bao giờ" };
  const rows = [["Sổ việc"], [], ["A", "Việc", null, "x", "Bao giờ"], [1, "Lập kế hoạch", null, "x", "Quý II"]];
  const saidIn = async (pointed: unknown, given = rows) => {
    const workbook = new MemoryWorkbook([
      { name: "KH", rows: given },
      { name: "Khác", rows },
    ]);
    workbook.choices = pointed === null ? null : { headings: [pointed] };
    const [first, other] = await withHeadings(workbook).survey();
    return [first?.said?.headerRow, other?.said];
  };

  test.each<[string, unknown, (typeof rows)[number][], number | undefined]>([
    ["nothing", null, rows, undefined],
    ["stand in their row, in that sheet only", pointed, rows, 2],
    ["and know their texts", { ...pointed, texts }, rows, 2],
    ["a row came in above", { ...pointed, texts }, [["Phụ lục"], ...rows], 3],
    ["one of them reads otherwise now", { ...pointed, texts: { ...texts, task: "Công tác" } }, rows, 2],
    ["they are gone", { ...pointed, texts: { number: "a1", task: "b1", timing: "c1" } }, rows, undefined],
  ])("%s", async (_, kept, given, row) => expect(await saidIn(kept, given)).toEqual([row, undefined]));
});
