import type { Counted } from "./read-pieces";

/** Words that share out a whole without overlap: what they count adds up to the whole, where all of `needs` stand. */
interface Partition {
  parts: RegExp[];
  /** How many of the parts, from the first on, make it complete. */
  needs: number;
  /** What the whole must be said to be; null where any whole is shared out so. */
  whole: RegExp | null;
}

const word = (words: string) => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, "u");

const PARTITIONS: readonly Partition[] = [
  // giải quyết 1.790 hồ sơ, trong đó trước hạn …, đúng hạn …, quá hạn …
  {
    parts: [
      word("đúng (?:hạn )?(?:và )?trước hạn|trước (?:hạn )?(?:và )?đúng hạn|đúng hạn"),
      word("trễ hạn|quá hạn|chậm hạn|trễ|trả chậm"),
      word("trước hạn|sớm hạn"),
    ],
    needs: 2,
    whole: word("giải quyết|trả|xử lý"),
  },
  // tiếp nhận 1.020 hồ sơ, đã giải quyết 1.015 hồ sơ, đang giải quyết 5 hồ sơ
  {
    parts: [
      word("đã (?:giải quyết|xử lý)|(?:giải quyết|xử lý) xong"),
      word("(?:đang|chưa) (?:được )?(?:trong quá trình )?(?:giải quyết|xử lý)"),
    ],
    needs: 2,
    whole: word("tiếp nhận|nhận|phát sinh"),
  },
  // phản ánh, kiến nghị: 24 ý kiến, đã xử lý 22 ý kiến, đang xử lý 2 ý kiến
  {
    parts: [word("đã (?:giải quyết|xử lý|trả lời)"), word("đang (?:được )?(?:giải quyết|xử lý|trả lời)")],
    needs: 2,
    whole: word("ý kiến|phản ánh|kiến nghị|đơn|tin"),
  },
  // được cấp 420 triệu đồng, đã chi 294 triệu đồng, còn 126 triệu đồng
  {
    parts: [word("đã (?:chi|giải ngân|sử dụng|thực hiện)|giải ngân"), word("còn(?: lại)?")],
    needs: 2,
    whole: word("cấp|giao|phân bổ|bố trí|dự toán|kinh phí|vốn"),
  },
  // giao 64 nhiệm vụ, đã hoàn thành 51 nhiệm vụ, đang thực hiện 10 nhiệm vụ, chưa thực hiện 3 nhiệm vụ
  {
    parts: [
      word("hoàn thành"),
      word("đang (?:tiếp tục )?(?:thực hiện|triển khai)"),
      word("chưa (?:thực hiện|triển khai|hoàn thành)"),
    ],
    needs: 3,
    whole: word("giao|nhiệm vụ"),
  },
  { parts: [word("nam"), word("nữ")], needs: 2, whole: null },
  { parts: [word("trực tuyến"), word("trực tiếp"), word("bưu chính|bưu điện")], needs: 3, whole: null },
];

/** Each part is exactly one of a set of words that leave nothing over. */
export const sharesOut = (whole: Counted, parts: readonly Counted[]): boolean =>
  PARTITIONS.some(
    (one) =>
      (one.whole === null || one.whole.test(`${whole.before} ${whole.after}`)) &&
      placesOf(one.parts, parts).length === parts.length &&
      one.parts.slice(0, one.needs).every((_, place) => placesOf(one.parts, parts).includes(place)),
  );

/** Each part is another of a set of words, of which a case can be one only. */
export const apart = (parts: readonly Counted[]): boolean =>
  PARTITIONS.some((one) => parts.length > 1 && placesOf(one.parts, parts).length === parts.length);

/** The words' places that the parts take; none twice. */
const placesOf = (words: readonly RegExp[], parts: readonly Counted[]): number[] => {
  const places = parts.map((part) => words.findIndex((each) => each.test(`${part.before} ${part.after}`)));
  return new Set(places).size === places.length && !places.includes(-1) ? places : [];
};

const SHARE_SETS: readonly RegExp[][] = [
  [word("không hài lòng|chưa hài lòng"), word("hài lòng")],
  [word("đúng hạn"), word("trễ hạn|quá hạn")],
  [word("trực tuyến"), word("trực tiếp")],
  [word("nam"), word("nữ")],
  [word("không hoàn thành|chưa hoàn thành"), word("hoàn thành")],
  [word("tốt"), word("khá"), word("trung bình|đạt|yếu")],
  [word("xuất sắc"), word("giỏi"), word("khá"), word("trung bình|đạt"), word("yếu|kém|chưa đạt")],
  [word("giỏi"), word("khá"), word("trung bình|đạt"), word("yếu|kém|chưa đạt")],
];

/** The words of a list of shares divide one whole. */
export const dividesWhole = (words: readonly string[]): boolean =>
  SHARE_SETS.some((set) => {
    // "rất hài lòng", "hài lòng" and "không hài lòng" are three kinds of one answer.
    const places = words.map((each) => set.findIndex((one) => one.test(each)));
    return !places.includes(-1) && set.every((_, place) => places.includes(place));
  });
