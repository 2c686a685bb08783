/** Words that tell one count from another though its noun is the same: periods, units, earlier figures, targets. */
const TELLS_APART =
  /(?<!\p{L})(?:(?:quý|tháng|tuần|năm|kỳ|giai đoạn|phòng|trung tâm|sở|ban|xã|phường|huyện|thôn|khối|cụm|lĩnh vực|nhóm)\s[\p{L}\d/]+(?:\s\p{Lu}[\p{L}]*)*|cùng kỳ|lũy kế|luỹ kế|đầu năm|cuối năm|sáu tháng|\d+\stháng)/giu;
// "2. Phòng Kinh tế" · "b) Quý II" · "Về hồ sơ đất đai:"
const HEADING = /^\s*(?:(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])[.)]\s.{0,120}|[^.!?]{0,120}:)\s*$/u;
/** A target beside the result of the same name is another figure. */
const TARGET =
  /(?<!\p{L})(?:mục tiêu|chỉ tiêu|phấn đấu|đảm bảo|bảo đảm|kế hoạch|yêu cầu|tối thiểu|ít nhất|trên|dưới|dự kiến|ước|chậm nhất|trở lên|quy định)(?!\p{L})/iu;

export const isTarget = (sentence: string): boolean => TARGET.test(sentence);

/** For each line: what its words, and those of the heading above it, say of whom and when it speaks. */
export const saidOf = (lines: readonly string[]): string[] => {
  let heading = "";
  return lines.map((line) => {
    if (HEADING.test(line)) heading = line;
    return [heading, line]
      .flatMap((text) => text.match(TELLS_APART) ?? [])
      .map((words) => words.toLowerCase())
      .join(" ");
  });
};
