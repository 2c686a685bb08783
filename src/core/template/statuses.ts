/** The states that a clerk is offered for a task; any other text may stand there, too. */
export const statuses = ["Chưa thực hiện", "Đang thực hiện", "Đã hoàn thành", "Tạm dừng", "Hủy"];
