/** The parts of the tab of figures. */
export const figuresPages = {
  indicators: "Chỉ tiêu",
  points: "Điểm",
  trial: "Thử số liệu",
  data: "Dữ liệu",
};
