/** The texts of the calendars that `report --ics` writes. */
import type { CalendarTexts } from "../../core/report/calendar/calendar-texts";

export const calendar: CalendarTexts = {
  name: ({ unit, year }) => `Thời hạn nhiệm vụ${year === null ? "" : ` năm ${year}`}: ${unit}`,
  noUnit: "Chưa có đơn vị chủ trì",
  allUnits: "tất cả các đơn vị",
  summary: ({ id, task, label, late }) =>
    `${late ? "Quá hạn" : "Hạn"}: ${id === "" ? "" : `${id}. `}${task}${label === null ? "" : ` (${label})`}`,
  lead: ({ units }) => `Đơn vị chủ trì: ${units}`,
  support: ({ units }) => `Đơn vị phối hợp: ${units}`,
  product: ({ product }) => `Sản phẩm: ${product}`,
  timing: ({ timing }) => `Thời gian ghi trong kế hoạch: ${timing}`,
  place: ({ sheet }) => `Trang kế hoạch: ${sheet}`,
  approximate: "Kế hoạch chỉ ghi khoảng thời gian này.",
  extended: ({ from }) => `Gia hạn từ ${from}.`,
  dayOff: ({ before }) => `Ngày này là ngày nghỉ; ngày làm việc liền trước là ${before}.`,
};
