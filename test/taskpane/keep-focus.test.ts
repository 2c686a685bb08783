/** @jest-environment jsdom */
import { keepFocus } from "../../src/taskpane/page/keep-focus";

const PANE = `
  <header><button id="read">Đọc lại</button></header>
  <main>
    <div id="news"></div>
    <div id="panel" tabindex="0">
      <ul>
        <li id="one"><button id="fix-one">Sửa</button><button id="pass-one">Bỏ qua</button></li>
        <li id="two"><button id="fix-two">Sửa</button><button id="pass-two">Bỏ qua</button></li>
      </ul>
      <button id="more">Hiện thêm</button>
    </div>
  </main>`;

const element = (id: string) => document.getElementById(id)!;
/** What takes things away is watched for; the watcher runs when the page has settled. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

let stop: () => void;
beforeEach(() => {
  document.body.innerHTML = PANE;
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  stop = keepFocus(document.body);
});
afterEach(() => {
  stop();
  jest.restoreAllMocks();
});

test.each<[string, string, string[], string]>([
  ["a finding that was passed: the next one", "pass-one", ["one"], "fix-two"],
  ["the last finding: the one before", "pass-two", ["two"], "pass-one"],
  ["all of them: the button after the list", "pass-two", ["one", "two"], "more"],
  ["a button that is the last of its panel: the one before", "more", ["more"], "pass-two"],
  ["the whole panel: what is left of the pane", "fix-one", ["panel"], "read"],
])("%s", async (_, focused, gone, now) => {
  element(focused).focus();
  for (const id of gone) element(id).remove();
  await settled();
  expect(document.activeElement?.id).toBe(now);
});

test("a panel that is put in place of another has the focus", async () => {
  element("fix-one").focus();
  const next = document.createElement("div");
  Object.assign(next, { id: "next", tabIndex: 0 });
  element("panel").replaceWith(next);
  await settled();
  expect(document.activeElement?.id).toBe("next");
});

test("what is elsewhere taken away leaves the focus where it is", async () => {
  element("fix-two").focus();
  element("one").remove();
  await settled();
  expect(document.activeElement?.id).toBe("fix-two");
});

test("who has clicked beside everything, or is in Excel's grid, is left alone", async () => {
  element("fix-one").focus();
  element("fix-one").blur();
  await settled();
  element("one").remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
  element("fix-two").focus();
  jest.spyOn(document, "hasFocus").mockReturnValue(false);
  element("two").remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});
