/** What is said before anything else of the software's is there, in the one language that is there by then. */
export const first = {
  retry: "Thử lại",
  notLoaded:
    "Chưa tải được phần này của phần mềm. Sổ làm việc vẫn giữ nguyên. Hãy kiểm tra kết nối mạng, thử lại, hoặc đóng rồi mở lại bảng theo dõi.",
  notExcel: "Trang này chạy trong Excel. Hãy mở Excel, chọn thẻ Trang đầu > Bảng theo dõi.",
  oldExcel:
    "Phiên bản Excel này chưa đủ mới (cần Excel 2021, Microsoft 365 hoặc Excel trên web). Có thể dùng trang độc lập hoặc dòng lệnh của phần mềm.",
};
