type Kind = "month" | "quarter" | "half" | "year";

const ROMAN = ["I", "II", "III", "IV"];

/** The days of the report, chosen by one press. */
export const days = {
  today: "Hôm nay",
  end: ({ kind, day }: { kind: "month" | "quarter"; day: string }) =>
    `Cuối ${kind === "month" ? "tháng" : "quý"} trước (${day})`,
  period: ({ kind, number, year }: { kind: Kind; number: number; year: number }) =>
    ({
      month: `Tháng ${number}`,
      quarter: `Quý ${ROMAN[number - 1] ?? ""}`,
      half: number === 1 ? "6 tháng đầu năm" : "6 tháng cuối năm",
      year: `Năm ${year}`,
    })[kind],
  byItself: "Tự chọn theo ngày",
};
