import type { ErrorDetails, TooMuch } from "../../core/error";
import { formatDay } from "../../core/lib/calendar-day";
import { lackOf } from "./lack-of";
import { notTaken } from "./not-taken";
import type { PaneErrors } from "../error-texts";

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
  MemoryLimitReached: "Máy không còn đủ bộ nhớ để Excel thực hiện",
  InactiveWorkbook: "Excel đang ở một sổ khác. Hãy quay lại cửa sổ của sổ này rồi thực hiện lại",
  InvalidSelection: "Vùng đang chọn không dùng được cho lệnh này. Hãy chọn một ô rồi thực hiện lại",
  FilteredRangeConflict: "Trang đang lọc nên Excel không ghi. Hãy bỏ lọc rồi thực hiện lại",
  MergedRangeConflict: "Có ô gộp cắt ngang vùng cần ghi nên Excel không ghi",
  RangeExceedsLimit: "Vùng cần đọc hoặc ghi quá lớn đối với Excel",
  ServiceNotAvailable: "Dịch vụ Excel đang gián đoạn",
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
  "cut-row": "bản ghi này bị ngắt thành nhiều dòng, có thể do dấu xuống dòng nằm trong ô",
  "cut-file": "tệp hết giữa chừng ở dòng này, có thể do chưa tải xong",
};

const TOO_MUCH: Record<TooMuch, string> = {
  cells: "trải quá nhiều ô (ô cuối có dữ liệu nằm quá xa). Hãy xóa các dòng, cột thừa ở cuối trang",
  texts: "có quá nhiều chữ khác nhau. Hãy tách bớt dữ liệu sang sổ khác",
  elements:
    "có một phần quá nhiều chi tiết (thường do định dạng, tên vùng thừa). Hãy chép các trang cần dùng sang sổ mới",
  part: "có một phần lớn hơn 100 MB. Hãy tách bớt dữ liệu sang sổ khác",
};

/** What happened, what is unharmed, what to do. */
export const errors: PaneErrors = {
  "no-data-table": ({ file }) =>
    `Tệp "${file}" trống hoặc không có bảng dữ liệu: cần một dòng tiêu đề cột và các dòng ở dưới. Dữ liệu cũ được giữ nguyên.`,
  "not-a-workbook": ({ file }) => `"${file}" không phải sổ Excel (.xlsx, .xlsm) hoặc tệp .csv. Tệp vẫn giữ nguyên.`,
  "not-a-document": ({ file }) =>
    `"${file}" không phải tệp Word (.docx) hoặc văn bản (.txt, UTF-8). Hãy mở bằng Word và lưu lại thành .docx.`,
  "broken-table": ({ file, line, why, text }) =>
    `Tệp "${file}", dòng ${line} (${text}): ${brokenTables[why]}. Chưa ghi gì. Hãy sửa dòng đó, hoặc xuất lại tệp dạng .xlsx rồi thực hiện lại.`,
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
  "no-such-sheet": ({ sheet, sheets }) => `Không có trang "${sheet}". Các trang có trong sổ: ${sheets.join(", ")}.`,
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
};
