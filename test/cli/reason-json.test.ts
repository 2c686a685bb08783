import { ask, fakeTerminal } from "./fake-terminal";

const file = (text: string) => new TextEncoder().encode(text);
const PHONES = "DANH BẠ,,\nHọ tên,Điện thoại,Địa chỉ\nAn,0901,Hà Nội\nBình,0902,Huế";

test("a workbook without a plan is answered with the reason, as JSON too", async () => {
  const terminal = fakeTerminal({ "danh-ba.csv": file(PHONES) });
  const { code, json } = await ask(terminal, "inspect", "danh-ba.csv", "--json");
  expect(code).toBe(2);
  expect(terminal.said).toHaveLength(1);
  expect(json).toMatchObject({ plans: [], error: { code: "no-plan", message: terminal.complained[0] } });
});

test("without --json nothing stands among the answers", async () => {
  const terminal = fakeTerminal({ "danh-ba.csv": file(PHONES) });
  expect((await ask(terminal, "inspect", "danh-ba.csv")).code).toBe(2);
  expect(terminal.said).toEqual([]);
});

test.each(["Xong trước", "Hoàn thành trước", "Phải xong", "Phải hoàn thành"])(
  "'%s' is a heading of deadlines, no guess by the cells",
  async (heading) => {
    const rows = [`STT,Nội dung công việc,${heading}`, "1,Soạn quy chế,20/3", "2,In tài liệu,Quý II"];
    const terminal = fakeTerminal({ "kh.csv": file(["KẾ HOẠCH NĂM 2026,,", ...rows].join("\n")) });
    const { json } = await ask(terminal, "inspect", "kh.csv", "--json");
    expect(json).toMatchObject({ plans: [{ header: { columns: { timing: "C" }, guessed: [] } }] });
  },
);
