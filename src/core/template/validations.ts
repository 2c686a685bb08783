import type { Validation } from "../table/validation";

/** @param soft let other values through after asking */
export const listRule = (area: string, values: readonly string[], soft = true): Validation => ({
  area,
  rule: { kind: "list", values },
  title: "Chọn trong danh sách",
  message: `Nên chọn: ${values.join(", ")}.`,
  soft,
});

export const dateRule = (area: string): Validation => ({
  area,
  rule: { kind: "date" },
  title: "Cần một ngày",
  message: "Ghi ngày theo dạng dd/mm/yyyy; nhiều ngày thì ghi dạng chữ, cách nhau bằng dấu chấm phẩy.",
  soft: true,
});

export const shareRule = (area: string): Validation => ({
  area,
  rule: { kind: "share" },
  title: "Cần một tỷ lệ",
  message: "Ghi tỷ lệ từ 0% đến 100%.",
  soft: false,
});
