import { assessWorkbook } from "../../../src/actions/write-report";
import { dueLines } from "../../../src/core/plan/due-lines";
import { messagesOf } from "../../../src/messages/messages";
import { MemoryWorkbook } from "../../workbook/memory/memory-workbook";

test("a day that the text names loosely is told as such; an extension is exact", async () => {
  const rows = ["Khoảng 15/8", "Đầu quý III", "15/8"].map((timing, index) => [index + 1, "Việc", "Văn phòng", timing]);
  const workbook = new MemoryWorkbook([
    {
      name: "KH",
      rows: [
        ["KẾ HOẠCH NĂM 2026"],
        ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Gia hạn đến"],
        ...rows,
        [4, "Việc", "Văn phòng", "Dự kiến 15/8", "20/9/2026"],
      ],
    },
  ]);
  const assessment = await assessWorkbook(workbook, { today: "2026-06-01" }, messagesOf("vi"));
  const lines = assessment.tasks.map((task) =>
    dueLines(task, "2026-06-01").map(({ day, approximate }) => [day, approximate]),
  );
  expect(lines).toEqual([
    [["2026-08-15", true]],
    [["2026-07-01", true]],
    [["2026-08-15", false]],
    [["2026-09-20", false]],
  ]);
});
