/** One command as `--help` shows it: what follows its name, what it does, and its options in the order of use. */
export interface CommandHelp {
  use: string;
  does: string;
  options: readonly (readonly [option: string, meaning: string])[];
}

const plan = [
  ["--sheet TRANG", "chỉ đọc trang này"],
  ["--year NĂM", "năm của kế hoạch khi bảng không ghi"],
  ["--as-of NGÀY", "tính đến ngày này (không ghi: hôm nay)"],
  ["--columns task=B,lead=C,timing=F", "chỉ rõ cột khi tiêu đề lạ"],
  ["--header 5-6", "chỉ rõ dòng tiêu đề"],
] as const;
const output = [
  ["-o TỆP", "ghi vào tệp này"],
  ["--force", "tệp có sẵn được giữ lại thành TÊN.cu.ĐUÔI rồi mới ghi"],
] as const;

export const help = {
  title: (version: string) =>
    `plan-tracker ${version}: đọc bảng kế hoạch công tác trong Excel, kiểm tra và lập báo cáo.`,
  everyDay: "Hằng ngày",
  advanced: "Nâng cao",
  safe: "Tệp gốc không bao giờ bị sửa; tệp có sẵn không bị ghi đè, trừ kết quả cũ của phần mềm.",
  common:
    "Ngày ghi YYYY-MM-DD. Thêm --json để lấy JSON, --lang en để dùng tiếng Anh. LỆNH --help: các lựa chọn của lệnh.",
  daily: {
    report: {
      use: "TỆP [-o TỆP]",
      does: "lập báo cáo trong một bản sao",
      options: [
        ...output,
        ...plan,
        ["--from NGÀY --to NGÀY", "kỳ báo cáo"],
        ["--data TRANG=TỆP", "trước hết thay dữ liệu của trang bằng tệp xuất từ phần mềm khác"],
        ["--docx TỆP", "báo cáo cả bằng Word"],
        ["--template MẪU", "văn bản Word theo mẫu của cơ quan (cùng với --docx)"],
        ["--remedy TỆP", "kế hoạch khắc phục các tiêu chí mất điểm bằng Word"],
        ["--ics THƯ-MỤC", "lịch các thời hạn, mỗi đơn vị một tệp .ics"],
        ["--letters THƯ-MỤC", "thư đôn đốc bằng Word, mỗi đơn vị một tệp, có bảng để đơn vị ghi kết quả"],
        ["--units", "mỗi đơn vị một trang"],
      ],
    },
    check: { use: "TỆP", does: "in những chỗ cần xem (mã 1 khi có lỗi)", options: plan },
    new: {
      use: "TỆP",
      does: "tạo sổ mẫu có đủ các bảng",
      options: [
        ["--from TỆP", "lập sổ năm sau từ sổ năm nay: nhiệm vụ chưa xong và thường xuyên, các bảng, kết quả cũ"],
        ["--year NĂM", "năm của kế hoạch"],
        ...output.slice(1),
      ],
    },
    import: {
      use: "TỆP -o TỆP.xlsx",
      does: "lấy bảng kế hoạch từ tệp Word, trang web, .csv, .md thành sổ có cột theo dõi",
      options: [
        ["-o TỆP.xlsx", "sổ mới"],
        ["--table SỐ", "chỉ lấy bảng thứ mấy trong tệp"],
      ],
    },
    clear: {
      use: "TỆP [-o TỆP]",
      does: "bỏ mọi thứ phần mềm đã thêm, trong một bản sao",
      options: [...output, ["--all", "bỏ cả những trang có chữ đã gõ"]],
    },
  } as Record<string, CommandHelp>,
  others: {
    inspect: { use: "TỆP", does: "in kế hoạch như phần mềm hiểu", options: plan },
    template: {
      use: "[report|remedy] TỆP.docx",
      does: "tạo mẫu Word để sửa: báo cáo, kế hoạch khắc phục",
      options: [["--kind report|remedy", "loại mẫu"], ...output.slice(1)],
    },
    deadline: {
      use: "[CÂU]",
      does: "đọc một thời hạn; không có CÂU: đọc từng dòng JSON",
      options: [
        ["--year NĂM", "năm khi câu không ghi"],
        ["--trace", "in mẫu nào đã đọc đoạn nào"],
      ],
    },
    score: {
      use: "[--rule CÂU --max ĐIỂM --data JSON]",
      does: "chấm điểm theo một cách tính",
      options: [
        ["--rule CÂU", "cách tính như bảng tiêu chí ghi"],
        ["--max ĐIỂM", "điểm tối đa"],
        ["--data JSON", "số liệu; không có --rule: đọc từng dòng JSON"],
        ["--trace", "in mẫu nào đã đọc đoạn nào"],
      ],
    },
    compare: {
      use: "CŨ MỚI",
      does: "so hai bộ tiêu chí; số liệu năm nay được bao nhiêu điểm theo bộ mới",
      options: [],
    },
    anonymise: {
      use: "TỆP -o TỆP",
      does: "bản sao đã thay tên, chữ riêng của cơ quan, kết quả vẫn như cũ: để báo lỗi",
      options: [["-o TỆP", "ghi vào tệp này"], ...output.slice(1)],
    },
    sql: {
      use: "TỆP --dialect TÊN",
      does: "in câu lệnh SQL và bảng cho kho dữ liệu đã có",
      options: [["--dialect TÊN", "duckdb, clickhouse, postgresql, trino, spark"]],
    },
    export: {
      use: "TỆP… --parquet THƯ_MỤC",
      does: "xuất dữ liệu mà công thức của sổ đếm, để máy khác đếm cho ra cùng số liệu",
      options: [
        ["--parquet THƯ_MỤC", "nơi ghi: mỗi bảng một tệp Parquet, mỗi sổ một tệp .json"],
        ["--key TỆP", "khóa chung của tỉnh: mã hồ sơ thành mã băm, không đọc ngược được"],
        ["--load clickhouse://NGƯỜI@MÁY/CSDL", "nạp cả lên máy chủ; mật khẩu ở biến CLICKHOUSE_PASSWORD"],
        ["--as-of NGÀY", "ngày chốt; --from, --to: kỳ báo cáo"],
      ],
    },
    rollup: {
      use: "THƯ_MỤC -o TỆP",
      does: "tổng hợp sổ của nhiều đơn vị: xếp hạng, chỉ tiêu, đơn vị thiếu (mã 1)",
      options: [
        ["-o TỆP", "sổ tổng hợp (.xlsx)"],
        ["--offices TỆP.csv", "danh sách đơn vị phải gửi, mỗi dòng một tên"],
        ["--as-of NGÀY", "một ngày chốt cho mọi đơn vị"],
        ["--from NGÀY --to NGÀY", "một kỳ báo cáo cho mọi đơn vị"],
        ["--engine duckdb", "DuckDB đếm (cài bằng npm run engines); THƯ_MỤC có thể là nơi export đã ghi"],
        ["--engine clickhouse://NGƯỜI@MÁY/CSDL", "máy chủ ClickHouse đếm những gì export --load đã nạp"],
        ["--force", "thay tệp đang có, giữ bản cũ thành TÊN.cu.xlsx"],
      ],
    },
    proofread: {
      use: "TỆP.docx|.txt",
      does: "soát số liệu, ngày, số văn bản của một báo cáo (mã 1 khi có chỗ cần xem)",
      options: [["--with TỆP", "đối chiếu với số liệu của sổ theo dõi này"]],
    },
  } as Record<string, CommandHelp>,
};

export type HelpTexts = typeof help;
