import { baseOf } from "../../../src/core/anonymise/letters";
import { type Kin, type StandInChoice, toldText, WordBook } from "../../../src/core/anonymise/word-book";

const CHOICE: StandInChoice = { keeps: "phrases", seed: 1, shortest: 2, digits: 6 };

const standInsFor = (texts: readonly string[], choice: Partial<StandInChoice> = {}, kin?: Partial<Kin>) => {
  const book = new WordBook();
  texts.forEach((text) => book.noting.read(text));
  return book.standIns({ ...CHOICE, ...choice }, kin);
};

const changed = (text: string, choice?: Partial<StandInChoice>) => standInsFor([text], choice).read(text);

test("a word has the same length, capitals and accents, and is another", () => {
  const text = "Khuểnh Nguyệt LỤP quềnh";
  const words = changed(text).split(" ");
  expect(words.map((word) => word.length)).toEqual(text.split(" ").map((word) => word.length));
  expect(words[0]).toMatch(/^\p{Lu}\p{Ll}+$/u);
  expect(words[2]).toMatch(/^\p{Lu}+$/u);
  expect(
    words
      .join(" ")
      .normalize("NFD")
      .match(/[\u0300-\u036f]/g),
  ).toHaveLength(text.normalize("NFD").match(/[\u0300-\u036f]/g)?.length ?? 0);
  for (const [at, word] of text.split(" ").entries()) expect(baseOf(words[at] ?? "")).not.toBe(baseOf(word));
});

test("one word has one stand-in, however it is typed", () => {
  const { read } = standInsFor(["Khuểnh khuenh KHUỂNH Khuểnh".normalize("NFD"), "Khuểnh"]);
  const standIns = ["Khuểnh", "khuenh", "KHUỂNH", "Khuểnh".normalize("NFD")].map(read);
  expect(new Set(standIns.map(baseOf)).size).toBe(1);
  expect(standIns[0]).toBe(standIns[3]);
  expect(standIns[2]).toBe(standIns[0]?.toUpperCase());
});

test("two words have two, and none of them is a word of the text", () => {
  const syllables = ["khoe", "khoa", "ghep", "ghet", "gheo", "lum", "lun", "lup", "mop", "mot", "moc", "vung", "vuong"];
  const { unread } = standInsFor([syllables.join(" ")]);
  const standIns = syllables.map(unread);
  expect(new Set(standIns).size).toBe(syllables.length);
  expect(standIns.filter((word) => word.length > 3 && syllables.includes(word))).toEqual([]);
});

test("a đ stays one, so that it can be told from a d", () => {
  const { read } = standInsFor(["Đoành doanh", "Đoành"]);
  expect(read("Đoành").charAt(0)).toBe("Đ");
  expect(read("doành").charAt(0)).toBe("d");
});

test.each([["Hoàn thành trước ngày 15/6/2024"], ["quá hạn"], ["VIII"], ["12,5% = 3/24"], ["<br/>"]])(
  "%s stays",
  (text) => expect(changed(text)).toBe(text),
);

test("a word of the readers stays where they look for it, and nowhere where nobody reads", () => {
  const { read, unread } = standInsFor(["lễ Quốc khánh", "Khánh"]);
  expect(read("Quốc khánh")).toBe("Quốc khánh");
  expect(read("Khánh")).not.toBe("Khánh");
  expect(unread("Quốc khánh")).not.toMatch(/quốc|khánh/i);
});

test("where a text is told and not understood, no word of four letters stays", () => {
  const text = "Báo cáo kế hoạch và  hoàn thành trước ngày 15/6";
  const { read } = standInsFor([text, "hoàn thành"], {}, { understood: new Map([["hoàn thành", "phrases"]]) });
  expect(read(text)).toMatch(/^Báo cáo kế \p{L}{5} và {2}\p{L}{4} \p{L}{5} \p{L}{5} \p{L}{4} 15\/6$/u);
  expect(read(text)).not.toMatch(/hoạch|hoàn|thành|trước|ngày/);
  expect(read("hoàn thành")).toBe("hoàn thành");
});

test("of a text that is understood only the words stay that it needs", () => {
  const text = "Hoàn thành báo cáo trước ngày 15/6";
  const { read } = standInsFor([text], {}, { understood: new Map([[toldText(text), new Set(["truoc"])]]) });
  expect(read(text)).toMatch(/^\p{L}{4} \p{L}{5} báo cáo trước \p{L}{4} 15\/6$/u);
  expect(read(text)).not.toMatch(/hoàn|thành|ngày/i);
});

test("in an expression what stands between marks goes, and so do the linked names", () => {
  const text = 'đếm HồSơTrước khi [Kết quả trước hạn] = "Đúng hạn" và trung bình khác "quá hạn"';
  const kin: Partial<Kin> = { understood: new Map([[toldText(text), "expression"]]), linked: ["Hồ sơ trước"] };
  const { read } = standInsFor([text, "Kết quả trước hạn"], {}, kin);
  const [, column = "", value = ""] = /\[(.*?)\] = "(.*?)"/.exec(read(text)) ?? [];
  expect(read(text)).toMatch(/ và trung bình khác "/);
  expect(read(text)).not.toMatch(/đúng|trước/i);
  expect(column).toBe(read("Kết quả trước hạn"));
  expect(value).toMatch(/^\p{L}{4} hạn$/u);
});

test.each([
  ["'Hồ sơ'", "hồ sơ"],
  ["'Sổ ''A''-B'", "sổ 'a'-b"],
  ["<p>Hồ \n sơ</p> ", "hồ sơ"],
])("%j is told as %j", (text, key) => expect(toldText(text)).toBe(key));

test("a name in an expression is as where it stands alone, be it in another spelling", () => {
  const text = 'đếm HoSoTre khi [So hoa] = "Có"';
  const kin: Partial<Kin> = { understood: new Map([[toldText(text), "expression"]]), linked: ["HoSoTre"] };
  const { read } = standInsFor([text, "Số hóa"], {}, kin);
  const [, sheet, column] = /^đếm (\p{L}+) khi \[(.*?)\] = "Có"$/u.exec(read(text)) ?? [];
  expect(sheet).toBe(read("HoSoTre"));
  expect(column).toBe(read("So hoa"));
  expect(baseOf(column ?? "")).toBe(baseOf(read("Số hóa")));
});

test("words written together are those written apart", () => {
  const { read } = standInsFor(["KhoeGhepLum", "khoe ghep lum"]);
  expect(read("KhoeGhepLum").toLowerCase()).toBe(read("khoe ghep lum").replaceAll(" ", ""));
});

test.each([
  ["số 43/KH-XYZ", /^.. \d\d\/KH-\p{Lu}{3}$/u],
  ["0912.345.678", /^0\d{3}\.\d{3}\.\d{3}$/],
  ["079123456789", /^0\d{11}$/],
  ["57/2024/NĐ-CP", /^\d\d\/2024\/\p{Lu}{2}-\p{Lu}{2}$/u],
])("the number in %s is another as long", (text, shape) => {
  const standIn = changed(text);
  expect(standIn).toMatch(shape);
  expect(standIn.match(/\d{2,}/)?.[0]).not.toBe(text.match(/\d{2,}/)?.[0]);
});

test.each([["20240630"], ["1.500.000"], ["12345"], ["15/6/2024"], ["Quý 3/2024"]])("%s is a figure or a day", (text) =>
  expect(changed(text)).toBe(text),
);

test("a short form goes with the words whose letters it has", () => {
  const names = ["Ban Khoe ghep lum", "Ban KGL"] as const;
  const { read } = standInsFor(names, {}, { abbreviated: [[names[1], names[0]]] });
  const letters = read(names[0])
    .split(" ")
    .slice(1)
    .map((word) => baseOf(word).charAt(0));
  expect(read(names[1])).toBe(`Ban ${letters.join("").toUpperCase()}`);
});

test("the same text gives the same, another seed another", () => {
  expect(changed("Khuểnh quềnh")).toBe(changed("Khuểnh quềnh"));
  expect(changed("Khuểnh quềnh", { seed: 2 })).not.toBe(changed("Khuểnh quềnh"));
});

test("short words may be left", () => expect(changed("Lum ghẹp", { shortest: 4 })).toMatch(/^Lum (?!ghẹp)/));
