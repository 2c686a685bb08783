import type { Addition, AssessedKind, ErrorDetails, TooMuch } from "../../core/error";
import { formatDay } from "../../core/lib/calendar-day";
import { shorten } from "../../core/lib/text";
import { nearNames } from "../near-names";
import { refresh } from "./refresh";
import { lackOf } from "./lack-of";
import { notTaken } from "./not-taken";

type Texts = { [Code in keyof ErrorDetails]: (details: ErrorDetails[Code]) => string };

const saveObstacles: Record<ErrorDetails["unsupported-save"]["why"], string> = {
  "structure-protected": "cấu trúc sổ đang được bảo vệ. Hãy bỏ bảo vệ (Xem lại > Bảo vệ sổ làm việc) rồi thực hiện lại",
  strict: 'sổ được lưu dạng "Strict Open XML". Hãy lưu lại dạng Sổ làm việc Excel (.xlsx) rồi thực hiện lại',
  binary: "sổ được lưu dạng nhị phân (.xlsb). Hãy lưu lại dạng .xlsx rồi thực hiện lại",
  zip64: "tệp quá lớn (ZIP64). Hãy tách bớt dữ liệu rồi thực hiện lại",
  "too-many-styles":
    "sổ đã dùng gần hết số kiểu định dạng ô mà Excel cho phép (khoảng 65.000). Hãy chép các trang cần dùng sang một sổ mới rồi thực hiện lại",
};

/** Excel's own words for why it refused, as far as they tell the user something. */
const refusals: Partial<Record<string, string>> = {
  AccessDenied: "Excel không cho phép thay đổi: sổ đang chỉ cho đọc, hoặc trang đang được bảo vệ",
  ItemNotFound: "Trang hoặc ô cần dùng không còn trong sổ",
  InvalidReference: "Trang hoặc ô cần dùng không còn trong sổ",
  Timeout: "Excel chưa trả lời kịp",
  RequestAborted: "Excel đã dừng yêu cầu giữa chừng",
  ActivityLimitReached: "Excel đang quá bận",
  InsufficientMemory: "Máy không còn đủ bộ nhớ để Excel thực hiện",
  RequestPayloadSizeLimitExceeded: "Dữ liệu quá lớn đối với Excel",
  ResponsePayloadSizeLimitExceeded: "Dữ liệu quá lớn đối với Excel",
};

const tableObstacles: Record<
  ErrorDetails["table-in-the-way"]["why"],
  (details: ErrorDetails["table-in-the-way"]) => string
> = {
  headings: ({ sheet, table }) =>
    `Bảng "${table}" ở trang "${sheet}" không bắt đầu từ dòng tiêu đề của dữ liệu. Hãy kéo lại vùng bảng cho khớp, hoặc chuyển bảng thành phạm vi thường (Thiết kế bảng > Chuyển đổi sang phạm vi) rồi thực hiện lại.`,
  another: ({ sheet, table }) =>
    `Trang "${sheet}" còn có bảng "${table}" nằm trong vùng sẽ thay dữ liệu. Hãy chuyển bảng này sang trang khác rồi thực hiện lại.`,
  totals: ({ sheet, table }) =>
    `Bảng "${table}" ở trang "${sheet}" đang có hàng tổng, phần mềm chưa thay được dữ liệu của bảng như vậy. Hãy tắt hàng tổng (Thiết kế bảng > Hàng tổng) rồi thực hiện lại.`,
  columns: ({ sheet, table, columns }) =>
    `Tệp mới không có các cột sau của bảng "${table}" ở trang "${sheet}": ${columns.join(", ")}. Thay vào sẽ làm sai công thức đang dùng bảng này. Hãy xuất lại tệp cho đủ cột, hoặc chuyển bảng thành phạm vi thường (Thiết kế bảng > Chuyển đổi sang phạm vi) rồi thực hiện lại.`,
};

const brokenTables: Record<ErrorDetails["broken-table"]["why"], string> = {
  "open-quote": 'dấu ngoặc kép (") mở ra mà không đóng lại',
  "stray-quote": 'dấu ngoặc kép (") đóng lại giữa chừng, chưa đến dấu ngăn cột',
  "swallowed-rows": 'dấu ngoặc kép (") không đóng, gộp nhiều dòng vào một ô',
  "surplus-cells": "dòng này nhiều ô hơn dòng tiêu đề, có thể do dấu ngăn cột nằm trong ô",
};

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

const TOO_MUCH: Record<TooMuch, string> = {
  cells: "trải quá nhiều ô (ô cuối có dữ liệu nằm quá xa). Hãy xóa các dòng, cột thừa ở cuối trang",
  texts: "có quá nhiều chữ khác nhau. Hãy tách bớt dữ liệu sang sổ khác",
  elements:
    "có một phần quá nhiều chi tiết (thường do định dạng, tên vùng thừa). Hãy chép các trang cần dùng sang sổ mới",
  part: "có một phần lớn hơn 100 MB. Hãy tách bớt dữ liệu sang sổ khác",
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

/** What happened, what is unharmed, what to do. */
export const errors: Texts = {
  "no-data-table": ({ file }) =>
    `Tệp "${file}" trống hoặc không có bảng dữ liệu: cần một dòng tiêu đề cột và các dòng ở dưới. Dữ liệu cũ được giữ nguyên.`,
  "not-a-workbook": ({ file }) => `"${file}" không phải sổ Excel (.xlsx, .xlsm) hoặc tệp .csv. Tệp vẫn giữ nguyên.`,
  "template-unknown": ({ file, names, known }) =>
    `Mẫu "${file}" có chỗ điền không hiểu: ${names.join(", ")}. Chưa ghi gì.\n${nearNames(names, known, "Gần giống nhất: ")}Các tên dùng được: README, phần Mẫu Word.`,
  "template-without-figure": ({ file, names }) =>
    `Mẫu "${file}" cần số liệu mà sổ chưa có: ${names.join(", ")}. Chưa ghi gì.\nNhập số liệu vào bảng chỉ tiêu, hoặc đặt phần đó trong [[…]] để tự bỏ khi thiếu.`,
  "template-broken": ({ file, text }) =>
    `Mẫu "${file}" có dấu ngoặc hoặc vòng lặp không đóng, hoặc đặt ở chỗ không điền được: ${shorten(text, 120)}. Chưa ghi gì.`,
  "not-a-document": ({ file }) =>
    `"${file}" không phải tệp Word (.docx) hoặc văn bản (.txt, UTF-8). Hãy mở bằng Word và lưu lại thành .docx.`,
  "broken-table": ({ file, line, why, text }) =>
    `Tệp "${file}", dòng ${line} (${text}): ${brokenTables[why]}. Chưa ghi gì. Hãy sửa dòng đó, hoặc xuất lại tệp dạng .xlsx rồi thực hiện lại.`,
  "data-not-taken": ({ file, sheet, why, reason }) =>
    `Không lấy được dữ liệu cho trang "${sheet}": tệp ${file} ${refresh.kept[why](reason)}. Chưa ghi gì.`,
  "broken-file": ({ file, part }) =>
    `"${file}" bị hỏng hoặc chưa tải xong${part ? ` (phần "${part}")` : ""}. Chưa ghi gì. Hãy mở tệp bằng Excel và lưu lại, hoặc lấy lại bản gốc.`,
  "password-protected": ({ file }) =>
    `"${file}" có mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Excel (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi thực hiện lại.`,
  "old-format": ({ file }) =>
    `"${file}" là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel và lưu lại thành .xlsx rồi thực hiện lại.`,
  "too-large": ({ file, limitMegabytes, what }) =>
    what
      ? `"${file}" ${TOO_MUCH[what]} rồi thực hiện lại. Đã dừng đọc, chưa ghi gì.`
      : `"${file}" khi mở ra lớn hơn giới hạn ${limitMegabytes} MB nên đã dừng đọc. Chưa ghi gì.`,
  "out-of-memory": ({ file }) =>
    `Máy không còn đủ bộ nhớ để mở "${file}". Chưa ghi gì. Hãy đóng bớt chương trình khác, hoặc tách bớt dữ liệu của sổ rồi thực hiện lại.`,
  "unsupported-save": ({ file, why }) => `Không ghi được báo cáo vào "${file}": ${saveObstacles[why]}. Chưa ghi gì.`,
  "no-plan": ({ seen, sheets }) =>
    [
      "Chưa thấy bảng kế hoạch: cần một dòng tiêu đề có cột nhiệm vụ (Nội dung công việc, Nhiệm vụ, Nội dung, Công việc) và cột thời gian (Thời gian thực hiện, Tiến độ, Thời hạn, Hạn hoàn thành, Kết thúc).",
      ...seen.map((one) => `Tôi thấy ở trang "${one.sheet}", dòng ${one.row}: ${one.texts.join(" | ")}${lackOf(one)}.`),
      seen.length === 0 ? `Các trang có trong sổ: ${sheets.join(", ")}.` : "",
    ]
      .filter(Boolean)
      .join("\n"),
  "no-plan-in-document": ({ file, tables, seen }) =>
    [
      tables === 0
        ? `"${file}" không có bảng nào.`
        : seen.length === 0
          ? `"${file}" chỉ có ${tables} bảng.`
          : `Không thấy bảng kế hoạch trong "${file}". Chưa ghi gì.`,
      ...seen.map((table) => `Bảng ${table.place}: ${notTaken(table)}.`),
      "Cần một dòng tiêu đề có cột nhiệm vụ (Nội dung công việc, Nhiệm vụ) và cột thời gian (Thời gian thực hiện, Thời hạn).",
    ].join("\n"),
  "no-criteria": ({ file, sheets }) =>
    `Tệp ${file === "OLD" ? "bộ tiêu chí cũ" : "bộ tiêu chí mới"} không có bảng tiêu chí (cần cột "Tiêu chí" và "Điểm tối đa"). Các trang có trong sổ: ${sheets.join(", ")}.`,
  "no-offices": ({ folder }) =>
    `Thư mục "${folder}" không có sổ .xlsx, .xlsm nào của các đơn vị. Hãy chọn thư mục chứa sổ các đơn vị gửi về.`,
  "too-slow": ({ file, seconds }) =>
    `"${file}" đọc quá ${seconds} giây chưa xong nên được để lại. Hãy mở tệp, xóa dòng, cột, định dạng thừa rồi gửi lại.`,
  "no-remedies": ({ file }) =>
    `Chưa lập được kế hoạch khắc phục: tệp "${file}" không có bảng tiêu chí (cần cột "Tiêu chí" và "Điểm tối đa"). Chưa ghi gì.`,
  "no-such-sheet": ({ sheet, sheets }) => `Không có trang "${sheet}". Các trang có trong sổ: ${sheets.join(", ")}.`,
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
  "sheet-protected": ({ sheet }) =>
    `Trang "${sheet}" đang được bảo vệ. Hãy bỏ bảo vệ (Xem lại > Bỏ bảo vệ trang tính) rồi thực hiện lại. Chưa thay đổi gì.`,
  "sheet-filtered": ({ sheet }) =>
    `Trang "${sheet}" đang lọc, Excel có thể ghi dữ liệu vào sai dòng. Hãy bỏ lọc (Dữ liệu > Xóa bộ lọc) rồi thực hiện lại. Chưa thay đổi gì.`,
  "name-taken": ({ sheet }) =>
    `Sổ đã có trang "${sheet}" do người dùng lập. Hãy đổi tên trang đó rồi thực hiện lại. Chưa thay đổi gì.`,
  "workbook-protected": () =>
    "Cấu trúc sổ đang được bảo vệ nên không thêm được trang báo cáo. Hãy bỏ bảo vệ (Xem lại > Bảo vệ sổ làm việc) rồi thực hiện lại. Chưa thay đổi gì.",
  "cell-editing": () =>
    "Một ô đang được nhập dở nên Excel chưa nhận lệnh. Hãy nhấn Enter (hoặc Esc) để kết thúc việc nhập rồi thực hiện lại. Chưa thay đổi gì.",
  "host-failed": ({ code }) =>
    `${refusals[code] ?? "Excel không thực hiện được yêu cầu"}. Kế hoạch và báo cáo cũ vẫn giữ nguyên. Hãy thực hiện lại; nếu vẫn lỗi, hãy lưu sổ, đóng rồi mở lại Excel.`,
  "half-written": ({ sheet }) =>
    `Excel ngừng trả lời khi đang thay dữ liệu, nên trang "${sheet}" có thể đang lẫn dòng cũ và dòng mới. Các trang khác vẫn giữ nguyên. Hãy thực hiện lại để ghi trọn dữ liệu mới.`,
  "half-restored": ({ sheet }) =>
    `Excel ngừng trả lời khi đang khôi phục, nên trang "${sheet}" có thể đang lẫn dòng cũ và dòng mới. Các trang khác vẫn giữ nguyên. Hãy thực hiện lại để trả trọn dữ liệu cũ về.`,
  "table-in-the-way": (details) => `${tableObstacles[details.why](details)} Chưa thay đổi gì.`,
  "changed-meanwhile": ({ sheet, cell }) =>
    `Ô ${cell} trang "${sheet}" đã khác với lúc đọc: có người vừa sửa, hoặc dòng đã chuyển chỗ. Chưa sửa gì. Hãy nhấn Đọc lại rồi sửa.`,
  "shared-formula": ({ sheet, cell }) =>
    `Ô ${cell} trang "${sheet}" chứa công thức mà các ô khác dùng chung, thay ô này sẽ làm hỏng các ô đó. Chưa sửa gì. Hãy sửa ô này trong Excel.`,
  "reversed-period": ({ from, to }) =>
    `Kỳ báo cáo đang là từ ${formatDay(from)} đến ${formatDay(to)}. Ngày bắt đầu kỳ phải trước hoặc bằng ngày kết thúc kỳ. Chưa ghi gì.`,
  "assessment-differs": ({ kinds }) =>
    `Chưa thay được các chữ mà kết quả vẫn như sổ gốc (khác ở: ${kinds.map((kind) => ASSESSED[kind]).join(", ")}). Chưa ghi gì.`,
  "bad-argument": ({ argument, value, expected }) => `${argument}: "${value}" chưa đúng. Cần: ${expected}.`,
};
