import type { SeenRow } from "../../core/error";

const guessNames: Record<string, string> = {
  task: "nội dung công việc",
  lead: "đơn vị chủ trì",
  timing: "thời hạn",
  status: "tình trạng",
};
const notPlans: Record<NonNullable<SeenRow["why"]>, string> = {
  calendar: "là lịch (công tác, họp, trực, tiếp dân), không phải kế hoạch",
  durations: "cột thời gian chỉ ghi số ngày, không phải thời hạn",
  points: "là bảng chấm điểm, không phải kế hoạch",
  numbers: "cột thời gian chỉ ghi con số",
  subject: "là danh mục, danh sách hoặc sổ theo dõi, không phải bảng nhiệm vụ",
};

/** Behind the headings: what the row lacks, and which columns might be it. */
export const lackOf = ({ missing, why, could }: SeenRow): string => {
  const lacks = missing.map((key) => (key === "task" ? "cột nhiệm vụ" : "cột thời hạn")).join(" và ");
  const maybe = could.map(
    ({ column, as, read, of }) => `cột ${column} có thể là ${guessNames[as] ?? as} (${read}/${of} ô)`,
  );
  const said = why ? notPlans[why] : lacks ? `thiếu ${lacks}` : "";
  return [said, why ? "" : maybe.join(", ")]
    .filter(Boolean)
    .map((text) => ` – ${text}`)
    .join("");
};
