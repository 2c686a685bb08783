import { formatNumber } from "../../core/lib/number";

/** The page without Excel; what stands in the pane beside it has its words in pane.ts. */
export const page = {
  name: "Theo dõi kế hoạch",
  welcome: {
    title: "Mở sổ kế hoạch",
    what: "Mở sổ kế hoạch năm của đơn vị: phần mềm chỉ ra nhiệm vụ quá hạn, tính chỉ tiêu, điểm cải cách hành chính và lập báo cáo trong một bản sao của sổ.",
    open: "Chọn tệp …",
    kinds:
      "Tệp .xlsx, .xlsm, .csv, hoặc kế hoạch trong tệp Word (.docx). Cũng có thể kéo tệp thả vào đây, hoặc chép bảng trong Word, trang web rồi dán (Ctrl+V).",
    sample: "Mở sổ mẫu",
    sampleWhat: "Chưa có tệp? Sổ mẫu có kế hoạch, số liệu và bộ tiêu chí để xem thử.",
    guide: "Hướng dẫn có hình: từ sổ của mình đến báo cáo trong mười phút",
    private: "Không gửi dữ liệu đi đâu",
    privateWhy: "Tệp chỉ được đọc trong trình duyệt trên máy này; tệp gốc chỉ được ghi khi bạn yêu cầu.",
    offline: {
      ready: "Lần sau mở được cả khi không có mạng.",
      coming: "",
      unable: "Trình duyệt này không giữ được trang cho lúc không có mạng.",
      insecure: "Địa chỉ này không phải https: không mở được khi không có mạng và không ghi thẳng vào tệp.",
      developing: "",
    },
  },
  tour: {
    label: "Hướng dẫn nhanh",
    open: "Hướng dẫn",
    step: ({ step, of }: { step: number; of: number }) => `Bước ${step}/${of}`,
    next: "Tiếp",
    before: "Trước",
    close: "Đóng",
    done: "Xong",
    steps: [
      {
        title: "Sổ kế hoạch của đơn vị",
        text: "Đây là sổ, đúng như trong tệp. Bấm vào một ô để xem hết nội dung; ô theo dõi (tình trạng, ngày hoàn thành …) sửa được ngay ở dòng phía trên.",
      },
      {
        title: "Bảng theo dõi",
        text: "Phần mềm đọc thời hạn và cho biết việc nào quá hạn, sắp đến hạn, theo từng đơn vị. Bấm vào một con số để xem các việc ấy.",
      },
      {
        title: "Cập nhật một nhiệm vụ",
        text: "Bấm tên nhiệm vụ để đến dòng của nó trong sổ. Đã xong, gia hạn hay vướng mắc thì bấm nút bên dưới: phần mềm ghi đúng ô và có thể khôi phục.",
      },
      {
        title: "Những chỗ cần xem",
        text: "Thời hạn không hiểu được, ngày sai, thiếu đơn vị … được liệt kê ở đây, kèm cách sửa. Phần mềm không đoán: không chắc thì nói là chưa rõ.",
      },
      {
        title: "Lập báo cáo và mang về",
        text: "“Cập nhật báo cáo” ghi các trang báo cáo vào sổ. Sau đó tải về bản sao, hoặc ghi vào tệp. Bây giờ hãy mở sổ của đơn vị bằng “Mở sổ khác”.",
      },
    ],
  },
  version: {
    offered: "Có bản mới của trang này.",
    unsaved: "Có bản mới của trang này: dùng được sau khi lưu sổ đang mở.",
    use: "Dùng bản mới",
  },
  opening: ({ name }: { name: string }) => `Đang mở ${name} …`,
  failed: "Chưa mở được tệp",
  back: "Trở lại sổ đang mở",
  noSample: "Chưa tải được sổ mẫu. Hãy kiểm tra kết nối đến máy chủ của trang này rồi thử lại.",
  drop: "Thả tệp để mở",
  bar: {
    label: "Tệp đang mở",
    open: "Mở sổ khác",
    save: "Tải về bản sao",
    saved: ({ name }: { name: string }) => `Đã tạo bản sao ${name}. Hãy xem trong thư mục tải xuống.`,
    unsaved: "Có thay đổi chưa tải về",
    unchanged: "Chưa thay đổi gì",
    undo: "Hoàn tác",
    redo: "Làm lại",
    lost: ({ signed, damaged }: { signed: boolean; damaged: readonly string[] }) =>
      [
        signed ? "Bản sao không còn chữ ký số, vì nội dung đã thay đổi." : "",
        damaged.length > 0 ? `Tệp gốc có phần bị hỏng, được chép nguyên: ${damaged.join(", ")}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
  },
  own: {
    save: "Ghi vào tệp",
    keys: "Ctrl+S",
    unsaved: "Có thay đổi chưa ghi vào tệp",
    title: ({ name }: { name: string }) => `Ghi vào chính tệp ${name}?`,
    text: "Tệp trên máy được thay bằng sổ đang mở; phần không sửa được chép nguyên. Trình duyệt có thể hỏi thêm một lần. Chỉ ghi khi tệp vẫn như lúc mở.",
    keep: "Tải bản cũ về rồi ghi",
    drop: "Ghi, không giữ bản cũ",
    stay: "Chưa ghi",
    saved: ({ name, former }: { name: string; former: string | null }) =>
      `Đã ghi vào tệp ${name}.${former === null ? "" : ` Bản cũ là ${former} trong thư mục tải xuống.`}`,
    not: {
      changed: ({ name }: { name: string }) =>
        `Chưa ghi: tệp ${name} đã bị sửa ở nơi khác từ khi mở ở đây. Tệp giữ nguyên; hãy tải về bản sao rồi so hai bản, hoặc mở lại tệp.`,
      refused: ({ name }: { name: string }) =>
        `Chưa ghi: trình duyệt chưa được phép ghi vào ${name}. Tệp giữ nguyên; hãy bấm lại và chọn cho phép, hoặc tải về bản sao.`,
      held: ({ name }: { name: string }) =>
        `Chưa ghi được vào ${name}: có thể Excel đang mở tệp này, hoặc ổ đĩa đã đầy. Tệp giữ nguyên; hãy đóng tệp trong Excel rồi bấm lại, hoặc tải về bản sao.`,
      gone: ({ name }: { name: string }) =>
        `Chưa ghi: tệp ${name} đã bị xóa, đổi tên hoặc chuyển đi. Hãy tải về bản sao.`,
      differs: ({ name }: { name: string }) =>
        `Đã ghi vào ${name}, nhưng đọc lại thấy khác. Hãy tải về bản sao ngay và dùng bản sao đó.`,
    },
  },
  nextYear: {
    make: "Lập sổ năm sau",
    made: ({ name }: { name: string }) =>
      `Đã lập sổ năm sau ${name}. Hãy xem trong thư mục tải xuống; sổ đang mở không thay đổi.`,
    details: "Đã chuyển gì, bỏ gì",
  },
  imported: {
    label: "Lấy kế hoạch từ văn bản",
    title: ({ tasks, sheets }: { tasks: number; sheets: number }) =>
      `Đã lấy ${formatNumber(tasks)} nhiệm vụ vào ${sheets > 1 ? `${formatNumber(sheets)} trang` : "trang KeHoach"}, có thêm các cột theo dõi. Hãy tải về để giữ lại.`,
    details: "Đã lấy gì, sửa gì",
    close: "Đã xem",
  },
  leave: {
    title: "Sổ đang mở có thay đổi chưa tải về",
    text: ({ name }: { name: string }) => `Nếu mở sổ khác bây giờ, các thay đổi trong ${name} sẽ mất.`,
    save: "Tải về rồi mở sổ khác",
    drop: "Bỏ thay đổi",
    stay: "Ở lại",
  },
  halves: { label: "Phần đang xem", sheet: "Sổ", pane: "Bảng theo dõi" },
  sheet: {
    label: "Sổ đang mở",
    tabs: "Các trang của sổ",
    hidden: "ẩn",
    ours: "trang do phần mềm ghi",
    reading: ({ sheet }: { sheet: string }) => `Đang đọc trang ${sheet} …`,
    failed: ({ sheet }: { sheet: string }) => `Chưa đọc được trang ${sheet}.`,
    empty: "Trang này không có ô nào.",
    grid: ({ sheet, rows, columns }: { sheet: string; rows: number; columns: number }) =>
      `Trang ${sheet}: ${formatNumber(rows)} dòng, ${formatNumber(columns)} cột`,
    moreColumns: ({ shown, columns }: { shown: number; columns: number }) =>
      `Chỉ hiện ${formatNumber(shown)} trong ${formatNumber(columns)} cột.`,
    charts: "Biểu đồ và hình không hiện ở đây; mở bản sao bằng Excel hoặc LibreOffice để xem.",
    uncomputed: "chưa tính",
    yes: "ĐÚNG",
    no: "SAI",
    looks: { overdue: "quá hạn", "due-soon": "sắp đến hạn", "done-late": "hoàn thành trễ hạn" },
  },
  cell: {
    label: "Ô đang chọn",
    none: "Chọn một ô để xem toàn bộ nội dung.",
    empty: "(trống)",
    edit: ({ cell, column }: { cell: string; column: string }) => `Ô ${cell}: ${column}`,
    put: "Ghi vào ô",
    done: ({ cell }: { cell: string }) => `Đã ghi ô ${cell}.`,
    undone: "Đã hoàn tác.",
    redone: "Đã làm lại.",
    wrongDay: "Hãy nhập ngày/tháng/năm, ví dụ 30/9/2026.",
  },
  fromFile:
    "Trang này cần được mở qua địa chỉ web: chạy npm run page rồi mở địa chỉ được in ra, hoặc mở địa chỉ do đơn vị cung cấp.",
};

export type PageTexts = typeof page;
