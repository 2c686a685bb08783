import { formatNumber } from "../../core/lib/number";

const months = (month: number): string => `Tháng ${month}`;

const SINCE = {
  overdue: "quá hạn",
  past: "đã qua hạn",
  done: "đã hoàn thành",
  met: "chỉ tiêu đạt",
  index: "chỉ số CCHC",
};

/** How the list of tasks is searched, and what a task tells of itself. */
export const planList = {
  search: "Tìm nhiệm vụ",
  groupBy: "Nhóm theo",
  groups: { status: "Tình trạng", unit: "Đơn vị", section: "Mục" },
  show: "Hiện",
  filters: {
    all: "Tất cả",
    overdue: "Quá hạn",
    "due-soon": "Sắp đến hạn",
    done: "Đã hoàn thành",
    rest: "Còn lại",
  },
  lead: "Chủ trì",
  support: "Phối hợp",
  product: "Sản phẩm",
  timing: "Ghi trong kế hoạch",
  due: "Thời hạn",
  dueSoFar: ({ met, all }: { met: number; all: number }) => `đã hoàn thành ${met}/${all} mốc`,
  extended: ({ from }: { from: string }) => `gia hạn từ ${from}`,
  noDue: "không có ngày hạn",
  obstacle: "Khó khăn, vướng mắc",
  boundary: {
    exclusive: "“trước ngày” không tính ngày đó",
    inclusive: "tính cả ngày đó",
    "period-end": "ngày cuối của kỳ",
  },
  since: ({ day, changes }: { day: string; changes: readonly { name: keyof typeof SINCE; change: string }[] }) =>
    `So với ngày ${day}: ${changes.length === 0 ? "không đổi" : changes.map(({ name, change }) => `${SINCE[name]} ${change}`).join("; ")}`,
  timeline: "Số mốc hạn theo tháng",
  month: ({ month, count, overdue }: { month: number; count: number; overdue: number }) =>
    `${months(month)}: ${formatNumber(count)} mốc hạn${overdue > 0 ? `, ${formatNumber(overdue)} đang quá hạn` : ""}`,
  monthShort: ({ month }: { month: number }) => `T${month}`,
  monthChosen: ({ month }: { month: number }) => `Chỉ ${months(month).toLowerCase()}`,
};
