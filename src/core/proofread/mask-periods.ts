// năm 2024 · giai đoạn 2025 - 2030 · quý I/2025 · 6 tháng đầu năm · 31/12/2025 · tháng 6/2025 · cùng kỳ 2025 · số 12 · thứ 3
const PERIODS =
  /(?<![\d/.,])\d{1,2}([/-])\d{1,2}\1\d{4}(?!\d)|(?<![\d/.,])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)|(?<!\p{L})quý\s[IVX]+\/\d{4}|(?<![\d.,])(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?![\d.,]\d)|(?<!\p{L})(?:năm|tháng|quý|ngày|tuần|giai đoạn|kỳ|khóa|khoá|điều|khoản|nghị định|thứ|hạng|(?<!tổng\s|trong\s)số)\s\d[\d/–-]*(?![\d.,]\d)|(?<![\d.,])\d{1,2}\stháng(?=\s(?:đầu|cuối|năm|so|trước))/giu;

/** The line with the digits of its periods, ordinals and document numbers hidden; every other letter keeps its place. */
export const maskPeriods = (line: string): string => line.replace(PERIODS, (text) => text.replace(/\d/g, "§"));
