import { readFileSync } from "node:fs";
import path from "node:path";
import { readUnitCells } from "../../../src/core/plan/units/read-unit-cells";
import { noUnits } from "../../../src/core/plan/units/unit-book";

/** column: "unit" or "text" (running text) · cell (\n is a line break) · lead · support · proposed, each joined by " | " */
const [, ...lines] = readFileSync(path.join(__dirname, "../../fixtures/units.tsv"), "utf8").trimEnd().split("\n");
const names = (text = "") => (text === "" ? [] : text.split(" | "));
const examples = lines.map((line) => {
  const [column = "", cell = "", lead, support, proposed] = line.split("\t");
  return {
    column,
    cell: cell.replaceAll("\\n", "\n"),
    lead: names(lead),
    support: names(support),
    proposed: names(proposed),
  };
});

test.each(examples)("$column: $cell", ({ column, cell, lead, support, proposed }) =>
  expect(readUnitCells({ lead: cell, support: "" }, column === "text", noUnits)).toEqual({
    lead,
    support,
    proposedLead: proposed,
  }),
);
