import { gather } from "../../src/actions/gather";
import { joinUnits } from "../../src/actions/join-units";
import type { Cell } from "../../src/core/table/grid";
import { LiveMemory } from "../taskpane/live-memory";

const plan = [["KẾ HOẠCH NĂM 2026"], ["TT", "Nhiệm vụ", "Thời hạn"], [1, "Việc", "Quý II"]];

test("a unit that the table does not have gets a row below its last, and goes again", async () => {
  const rows: Cell[][] = [
    ["Ghi chú", "Tên đơn vị", "Tên khác"],
    [null, "Văn phòng", "VP"],
  ];
  const workbook = new LiveMemory([
    { name: "KH", rows: plan },
    { name: "DV", rows },
  ]);
  const takeBack = await joinUnits(workbook, await gather(workbook), { name: "Phòng Kế toán", other: "Phòng KT" });
  expect(rows[2]).toEqual([undefined, "Phòng Kế toán", "Phòng KT"]);
  await takeBack();
  expect((rows[2] ?? []).map((cell) => cell || null)).toEqual([undefined, null, null]);
});
