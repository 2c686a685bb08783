import { toTCVN3, toVNI } from "vietnamese-conversion";
import { vietnameseWords } from "../../src/core/lib/vietnamese-words";
import { fromOldLetters, type OldLetters, oldLettersOf } from "../../src/workbook/old-letters";

/** Letter by letter, which the package does rightly; its ỹ is another letter's. */
const written = (text: string, letters: OldLetters): string =>
  Array.from(text, (letter) => {
    if (letters === "vni" && /ỹ/i.test(letter)) return letter === "ỹ" ? "yõ" : "YÕ";
    return letters === "tcvn3" ? toTCVN3(letter, "unicode") : toVNI(letter, "unicode");
  }).join("");

const TEXTS = [
  "Rà soát thủ tục hành chính, mỹ thuật",
  "Ngày hẹn trả; Đơn vị chủ trì; Lệ phí",
  "Sở Tư pháp – Phòng Hộ tịch; Quyết định số 12",
  "ƯỚC THỰC HIỆN ĐẾN HẾT QUÝ",
  "nghĩa vụ, kỹ năng, thường xuyên, tiếp nhận",
];

test.each(TEXTS)("%s: recognised and read, in TCVN3 and in VNI", (text) => {
  for (const letters of ["tcvn3", "vni"] as const) {
    const old = written(text, letters);
    expect(oldLettersOf(old)).toBe(letters);
    expect(fromOldLetters(old, letters)).toBe(text);
  }
});

test.each([...TEXTS, "Rà soát", "Nguyễn Thị Hoà, Trần Văn Tuý", "Ké hoạch năm 2026", "plan, résumé", "", "12 © 2026"])(
  "%j reads as it stands",
  (text) => expect(oldLettersOf(text)).toBeNull(),
);

test.each([
  ["Quyết định của Ủy ban", 4],
  ["V¨n phßng Së", -3],
  ["plan 2026", 0],
])("the accented words of %j: %d", (text, score) => expect(vietnameseWords(text)).toBe(score));
