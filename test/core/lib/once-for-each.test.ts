import { onceForEach } from "../../../src/core/lib/once-for-each";

test("an answer is found once for each text, also where it is empty; a long text is asked anew", () => {
  const asked: string[] = [];
  const upper = onceForEach((text) => {
    asked.push(text);
    return text.trim().toUpperCase();
  });
  const long = "dài ".repeat(60);
  const texts = ["đơn vị", " ", "Đơn vị", "đơn vị", " ", long, long];
  expect(texts.map(upper)).toEqual(texts.map((text) => text.trim().toUpperCase()));
  expect(asked).toEqual(["đơn vị", " ", "Đơn vị", long, long]);
});

test("more texts than are kept are answered all the same", () => {
  const same = onceForEach((text) => `${text}!`);
  const texts = Array.from({ length: 9000 }, (_, number) => String(number % 4500));
  expect(texts.map(same)).toEqual(texts.map((text) => `${text}!`));
});
