/** The texts of the calendars that `report --ics` writes. */
export const calendar = {
  /** The name of a calendar, as programs list it. */
  name: ({ unit, year }: { unit: string; year: number | null }) =>
    `Thời hạn nhiệm vụ${year === null ? "" : ` năm ${year}`}: ${unit}`,
  noUnit: "Chưa có đơn vị chủ trì",
  summary: ({ id, task, label, late }: { id: string; task: string; label: string | null; late: boolean }) =>
    `${late ? "Quá hạn" : "Hạn"}: ${id === "" ? "" : `${id}. `}${task}${label === null ? "" : ` (${label})`}`,
  lead: ({ units }: { units: string }) => `Đơn vị chủ trì: ${units}`,
  support: ({ units }: { units: string }) => `Đơn vị phối hợp: ${units}`,
  product: ({ product }: { product: string }) => `Sản phẩm: ${product}`,
  timing: ({ timing }: { timing: string }) => `Thời gian ghi trong kế hoạch: ${timing}`,
  place: ({ sheet }: { sheet: string }) => `Trang kế hoạch: ${sheet}`,
  approximate: "Kế hoạch chỉ ghi khoảng thời gian này.",
  extended: ({ from }: { from: string }) => `Gia hạn từ ${from}.`,
  dayOff: ({ before }: { before: string }) => `Ngày này là ngày nghỉ; ngày làm việc liền trước là ${before}.`,
};

export type CalendarTexts = typeof calendar;
