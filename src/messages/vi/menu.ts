/** What stands behind "⋯". */
export const menu = {
  language: "English",
  undo: ({ what }: { what: string }) => `Hoàn tác: ${what}`,
  data: "Cập nhật dữ liệu từ tệp…",
};
