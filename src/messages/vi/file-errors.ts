import type { Addition, AssessedKind, ErrorDetails } from "../../core/error";
import { formatDay } from "../../core/lib/calendar-day";
import { formatNumber } from "../../core/lib/number";
import { shorten } from "../../core/lib/text";
import { nearNames } from "../near-names";
import { refresh } from "./refresh";
import type { FileErrors } from "../error-texts";

/** What only the command line meets: files it was given, and files it writes. */
/** So many offices are named in one message. */
const NAMED_OFFICES = 50;

/** Why the machine gave no file. */
const readObstacles: Partial<Record<string, string>> = {
  EACCES: "tài khoản này không có quyền mở",
  EPERM: "tài khoản này không có quyền mở",
  EBUSY: "tệp đang được chương trình khác mở",
  ENAMETOOLONG: "tên tệp quá dài",
  ELOOP: "liên kết trỏ vòng quanh",
  EISDIR: "đây là thư mục",
  ENOTDIR: "thư mục chứa nó không phải thư mục",
  EIO: "ổ đĩa hoặc đường mạng bị lỗi",
  "no-folder": "không có thư mục này",
  special: "đây không phải tệp thường mà là thiết bị hoặc ống dẫn",
};
const whyUnread = (reason: string): string => readObstacles[reason] ?? "máy báo lỗi khi đọc tệp này";

/** Why the machine took no file, and what the user can do about it. */
const writeObstacles: Partial<Record<string, string>> = {
  EACCES: "tài khoản này không có quyền ghi vào đó. Hãy chọn thư mục khác",
  EPERM:
    "máy không cho thay tệp. Nếu tệp đang mở trong Excel, hãy đóng lại rồi thực hiện lại; nếu không, hãy chọn thư mục mà tài khoản này có quyền ghi",
  EROFS: "ổ đĩa chỉ cho đọc. Hãy chọn ổ đĩa khác",
  EBUSY: "tệp đang được chương trình khác mở. Nếu tệp đang mở trong Excel, hãy đóng lại rồi thực hiện lại",
  ENOSPC: "ổ đĩa đã đầy. Hãy xóa bớt tệp không cần hoặc chọn ổ đĩa khác",
  EDQUOT: "đã dùng hết dung lượng được cấp. Hãy xóa bớt tệp không cần hoặc chọn ổ đĩa khác",
  EFBIG: "tệp lớn hơn cỡ mà máy hoặc ổ đĩa cho phép. Hãy chọn ổ đĩa khác hoặc nhờ người quản trị máy",
  ENAMETOOLONG: "tên tệp quá dài. Hãy đặt tên ngắn hơn",
  ELOOP: "các liên kết trỏ vòng quanh, không đến tệp nào. Hãy chọn tên khác",
  EISDIR: "đây là thư mục. Hãy chọn tên khác",
  ENOTDIR: "nơi chứa nó không phải thư mục. Hãy chọn thư mục khác",
  ENOENT: "nơi ghi vừa bị đổi tên hoặc bị xóa. Hãy xem lại thư mục rồi thực hiện lại",
  EIO: "ổ đĩa hoặc đường mạng bị lỗi. Hãy chọn ổ đĩa khác",
  "no-folder": "không có thư mục chứa nó. Hãy tạo thư mục đó trước, hoặc chọn thư mục khác",
  "read-only": "tệp đang để chế độ chỉ đọc. Hãy bỏ chế độ đó hoặc chọn tên khác",
};
const whyUnwritten = (reason: string): string =>
  writeObstacles[reason] ?? "máy báo lỗi khi ghi. Hãy thực hiện lại, hoặc chọn thư mục khác";
/** Without the advice. */
const obstacle = (reason: string): string => whyUnwritten(reason).split(". ")[0] ?? "";

const keepBeside = (copy: string): string =>
  `Hãy chọn tên khác; nếu vẫn muốn thay, thêm --force: tệp đó sẽ được giữ lại thành "${copy}".`;

const ADDITIONS: Record<Addition["what"], (addition: Addition) => string> = {
  sheet: ({ sheet }) => `trang "${sheet}" do người dùng thêm`,
  rows: ({ sheet, rows, count }) =>
    `trang "${sheet}": dòng ${rows.slice(0, 10).join(", ")}${count > 10 ? ` và ${count - 10} dòng khác` : ""} đã sửa hoặc thêm`,
  objects: ({ sheet, count }) => `trang "${sheet}": ${count} biểu đồ hoặc hình đã thêm`,
  comments: ({ sheet, count }) => `trang "${sheet}": ${count} nhận xét ở ô đã thêm`,
  rules: ({ sheet, count }) => `trang "${sheet}": danh sách chọn hoặc định dạng có điều kiện đã thêm ở ${count} ô`,
};

const ASSESSED: Record<AssessedKind, string> = {
  problem: "bảng đọc được",
  plans: "cột và vùng của bảng kế hoạch",
  tasks: "nhiệm vụ và thời hạn",
  counts: "các tổng số",
  indicators: "chỉ tiêu",
  points: "điểm",
  findings: "chỗ cần xem",
};

const unreadable: Partial<Record<string, string>> = {
  "broken-file": "bị hỏng",
  "password-protected": "có mật khẩu",
  "old-format": "là tệp Excel kiểu cũ (.xls)",
  "too-large": "quá lớn",
  "out-of-memory": "máy không đủ bộ nhớ",
  "unsupported-save": "được lưu dạng nhị phân",
};

/** Why an export was not taken, and what to do. */
const notTaken: Record<ErrorDetails["data-not-taken"]["why"], (reason: readonly string[]) => string> = {
  ...refresh.kept,
  "sheet-twice": () =>
    "là tệp thứ hai cho cùng một trang, dữ liệu của tệp trước sẽ mất. Hãy gộp các tệp thành một rồi thực hiện lại",
  "unread-sheet": (sheets) =>
    `không dùng được vì sổ không có trang này và không chỉ tiêu, tiêu chí nào đếm trang này. Các trang có trong sổ: ${sheets.join(", ")}. Hãy ghi đúng tên trang`,
};

export const fileErrors: FileErrors = {
  "template-unknown": ({ file, names, known }) =>
    `Mẫu "${file}" có chỗ điền không hiểu: ${names.join(", ")}. Chưa ghi gì.\n${nearNames(names, known, "Gần giống nhất: ")}Các tên dùng được: README, phần Mẫu Word.`,
  "template-without-figure": ({ file, names }) =>
    `Mẫu "${file}" cần số liệu mà sổ chưa có: ${names.join(", ")}. Chưa ghi gì.\nNhập số liệu vào bảng chỉ tiêu, hoặc đặt phần đó trong [[…]] để tự bỏ khi thiếu.`,
  "template-broken": ({ file, text }) =>
    `Mẫu "${file}" có dấu ngoặc hoặc vòng lặp không đóng, hoặc đặt ở chỗ không điền được: ${shorten(text, 120)}. Chưa ghi gì.`,
  "data-not-taken": ({ file, sheet, why, reason }) =>
    `Không lấy được dữ liệu cho trang "${sheet}": tệp ${file} ${notTaken[why](reason)}. Chưa ghi gì.`,
  "no-criteria": ({ file, sheets }) =>
    `Tệp ${file === "OLD" ? "bộ tiêu chí cũ" : "bộ tiêu chí mới"} không có bảng tiêu chí (cần cột "Tiêu chí" và "Điểm tối đa"). Các trang có trong sổ: ${sheets.join(", ")}.`,
  "no-offices": ({ folder }) =>
    `Thư mục "${folder}" không có sổ .xlsx, .xlsm nào của các đơn vị. Hãy chọn thư mục chứa sổ các đơn vị gửi về.`,
  "engine-missing": ({ engine, command }) =>
    `Máy này chưa có ${engine}. Hãy chạy "${command}" trong thư mục của phần mềm (tải về một lần, chừng 70 MB) rồi chạy lại; không có ${engine} thì bỏ --engine, số liệu vẫn như vậy.`,
  "export-changed": ({ file }) =>
    `"${file}" không còn như lúc xuất nên không dùng được. Hãy xuất lại từ sổ của đơn vị.`,
  "export-old": ({ file }) => `"${file}" do phiên bản khác của phần mềm xuất. Hãy xuất lại từ sổ của đơn vị.`,
  "export-other-day": ({ file, asOf, from, to }) =>
    `"${file}" được xuất cho ngày ${formatDay(asOf)}, kỳ ${formatDay(from)} – ${formatDay(to)}, khác ngày và kỳ đang tổng hợp. Hãy xuất lại với --as-of, --from, --to như khi tổng hợp.`,
  "export-incomplete": ({ file, part }) =>
    `Bên cạnh "${file}" thiếu tệp dữ liệu "${part}". Hãy chép đủ các tệp đã xuất rồi chạy lại.`,
  "engine-incomplete": ({ engine, offices }) =>
    [
      `${engine} không có đủ dữ liệu của ${formatNumber(offices.length)} đơn vị nên không đưa ra số nào:`,
      ...offices
        .slice(0, NAMED_OFFICES)
        .map(
          ({ office, expected, found }) =>
            `  ${office}: cần ${formatNumber(expected)} dòng, có ${formatNumber(found)} dòng`,
        ),
      ...(offices.length > NAMED_OFFICES ? [`  … và ${formatNumber(offices.length - NAMED_OFFICES)} đơn vị khác`] : []),
      "Kiểm tra các máy chủ, nạp lại dữ liệu của những đơn vị này rồi chạy lại.",
    ].join("\n"),
  "foreign-table": ({ engine, table }) =>
    `${engine} đã có bảng "${table}" không phải do phần mềm tạo nên không ghi gì vào đó. Hãy chọn cơ sở dữ liệu khác (phần sau dấu / của địa chỉ).`,
  "engine-failed": ({ engine, reason }) => `${engine} không trả lời được: ${shorten(reason, 300)}. Chưa ghi gì.`,
  "too-slow": ({ file, seconds }) =>
    `"${file}" đọc quá ${seconds} giây chưa xong nên được để lại. Hãy mở tệp, xóa dòng, cột, định dạng thừa rồi gửi lại.`,
  "no-remedies": ({ file }) =>
    `Chưa lập được kế hoạch khắc phục: tệp "${file}" không có bảng tiêu chí (cần cột "Tiêu chí" và "Điểm tối đa"). Chưa ghi gì.`,
  "file-exists": ({ file }) => `Đã có tệp "${file}". Hãy chọn tên khác; tệp cũ vẫn giữ nguyên.`,
  "file-missing": ({ file }) => `Không tìm thấy tệp "${file}".`,
  "cannot-read": ({ file, reason }) => `Không đọc được "${file}" (${whyUnread(reason)}).`,
  "cannot-write": ({ file, reason }) =>
    `Không ghi được "${file}": ${whyUnwritten(reason)}. Tệp cũ, nếu có, vẫn giữ nguyên.`,
  "cannot-undo": ({ file, reason }) =>
    `Ổ đĩa không ghi được nữa (${obstacle(reason)}) khi đang thay các tệp kết quả, trong đó có "${file}". Hãy thực hiện lại lệnh này: phần mềm sẽ ghi nốt hoặc trả các tệp về như cũ.`,
  "same-file": ({ file, input, isData, respelled }) =>
    `Tệp kết quả "${file}" trùng với tệp ${isData ? "số liệu (--data)" : "gốc"} "${input}"${respelled ? ": hai tên chỉ khác chữ hoa hoặc cách gõ dấu, nhiều ổ đĩa coi là một tệp" : ""}. Kết quả luôn ghi vào một bản sao; hãy chọn tên khác. Chưa ghi gì.`,
  "same-output": ({ file, other }) =>
    `Hai tệp kết quả "${other}" và "${file}" là một. Hãy chọn hai tên khác nhau. Chưa ghi gì.`,
  "not-a-file": ({ file, what }) =>
    `"${file}" ${what === "folder" ? "là một thư mục" : "không phải tệp thường mà là thiết bị hoặc ống dẫn"} nên không ghi kết quả vào đó được. Hãy chọn tên khác. Chưa ghi gì.`,
  "not-a-folder": ({ file }) => `"${file}" phải là một thư mục. Hãy chọn tên khác. Chưa ghi gì.`,
  "wrong-ending": ({ file, endings }) =>
    `Tên tệp kết quả "${file}" phải có đuôi ${endings.join(" hoặc ")}: với đuôi khác thì không mở được. Chưa ghi gì.`,
  "foreign-output": ({ file, copy }) =>
    `Đã có tệp "${file}" và đó không phải kết quả cũ của phần mềm, nên không ghi đè. Chưa ghi gì.\n${keepBeside(copy)}`,
  "unreadable-output": ({ file, copy, why }) =>
    `Không đọc được tệp kết quả cũ "${file}" (${unreadable[why] ?? why}): ghi đè sẽ mất nội dung đã gõ trong đó. Chưa ghi gì.\n${keepBeside(copy)}`,
  "typed-output": ({ file, copy, sheets }) =>
    `Tệp "${file}" có nội dung đã gõ ở trang ${sheets.join(", ")}: ghi đè sẽ mất. Chưa ghi gì.\n${keepBeside(copy)}`,
  "changed-output": ({ file, copy, additions }) =>
    [
      `Tệp kết quả cũ "${file}" có những thứ do người dùng thêm, ghi đè sẽ mất. Chưa ghi gì.`,
      ...additions.map((addition) => `- ${ADDITIONS[addition.what](addition)}`),
      keepBeside(copy),
    ].join("\n"),
  "changed-paper": ({ file, copy }) =>
    `Văn bản "${file}" đã có người sửa sau khi phần mềm ghi ra, nên không ghi đè. Chưa ghi gì.\n${keepBeside(copy)}`,
  "assessment-differs": ({ kinds }) =>
    `Chưa thay được các chữ mà kết quả vẫn như sổ gốc (khác ở: ${kinds.map((kind) => ASSESSED[kind]).join(", ")}). Chưa ghi gì.`,
  "bad-argument": ({ argument, value, expected }) => `${argument}: "${value}" chưa đúng. Cần: ${expected}.`,
};
