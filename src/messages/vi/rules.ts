/** Findings of `check`, one entry for each rule (file name in core/rules): its title, why it matters, what it says. */

import { formatNumber } from "../../core/lib/number";
import type { RuleTexts } from "../../core/rules/rule-texts";
import { lackOf } from "./lack-of";
import { formatDay } from "../../core/lib/calendar-day";

const columnNames: Record<string, string> = {
  number: "STT",
  task: "Nội dung công việc",
  lead: "Đơn vị chủ trì",
  support: "Đơn vị phối hợp",
  product: "Sản phẩm",
  timing: "Thời gian thực hiện",
  start: "Bắt đầu",
  status: "Tình trạng",
  completedOn: "Ngày hoàn thành",
  share: "Tỷ lệ hoàn thành",
  extendedTo: "Gia hạn đến",
  eventOn: "Ngày sự kiện",
  evidence: "Tài liệu kiểm chứng",
  obstacle: "Khó khăn, vướng mắc",
  note: "Ghi chú",
};

const guessNames: Record<string, string> = {
  task: "nội dung công việc",
  lead: "đơn vị chủ trì",
  timing: "thời hạn",
  status: "tình trạng",
};

const quoted = (heading: string): string => (heading ? ` ("${heading}")` : "");

const yearSources = {
  issue: "ngày ban hành",
  timings: "năm ghi ở các ô thời hạn",
  "sheet-name": "tên trang",
};

/** More would make a finding longer than two lines. */
const MOST_NAMED = 3;

export const rules: RuleTexts = {
  "guessed-column": {
    title: "Cột được nhận theo nội dung các ô",
    message: ({ column, heading, as, read, of, beside, both }) =>
      beside && both
        ? `Cột ${column}${quoted(heading)} và cột ${beside.column}${quoted(beside.heading)} đều ghi thời gian; dòng nào có cả hai thì lấy cả hai làm mốc. Nếu không đúng, hãy chỉ lại cột.`
        : beside
          ? `Cột ${beside.column}${quoted(beside.heading)} và cột ${column}${quoted(heading)} đều ghi thời gian; đã lấy cột ${column}, mốc sau cùng, làm thời hạn. Nếu không đúng, hãy chỉ lại cột.`
          : of === 0
            ? `Đã lấy cột ${column}${quoted(heading)} và các cột bên cạnh làm thời hạn theo màu các ô. Nếu không đúng, hãy chỉ lại cột.`
            : `Đã lấy cột ${column}${quoted(heading)} làm ${guessNames[as] ?? as} vì ${read}/${of} ô đọc được. Nếu không đúng, hãy chỉ lại cột.`,
  },
  "guessed-year": {
    title: "Năm kế hoạch được suy ra",
    message: ({ year, from }) =>
      `Tiêu đề không ghi năm; đã lấy năm ${year} theo ${yearSources[from]}. Nếu không đúng, hãy ghi "Năm kế hoạch" ở bảng thiết lập.`,
  },
  "missing-title": {
    title: "Thiếu nội dung công việc",
    message: ({ task }) => `Nhiệm vụ số ${task} chưa có nội dung.`,
  },
  "missing-lead-unit": {
    title: "Chưa có đơn vị chủ trì",
    message: ({ task, inText, proposed }) =>
      !inText
        ? `Nhiệm vụ ${task} chưa có đơn vị chủ trì.`
        : proposed.length === 0
          ? `Nhiệm vụ ${task}: phần phân công không nêu rõ đơn vị nào "chủ trì".`
          : `Nhiệm vụ ${task}: chưa nêu đơn vị "chủ trì"; theo phần phân công, đề xuất ${proposed.join(", ")}.`,
    fix: ({ lead }) => `Ghi "${lead}" lên đầu ô, giữ nguyên nội dung cũ.`,
    assigned: ({ units }) => `${units.join(", ")} chủ trì`,
  },
  "missing-product": {
    title: "Chưa có sản phẩm",
    message: ({ task }) => `Nhiệm vụ ${task} chưa có sản phẩm, kết quả.`,
  },
  "missing-timing": {
    title: "Chưa có thời gian thực hiện",
    message: ({ task }) => `Nhiệm vụ ${task} chưa có thời gian thực hiện.`,
  },
  "unreadable-timing": {
    title: "Chưa đọc được thời hạn",
    message: ({ task, text }) =>
      `Nhiệm vụ ${task}: chưa hiểu thời gian "${text}". Hãy ghi rõ ngày, tháng, quý hoặc văn bản tham chiếu.`,
  },
  "deadline-outside-year": {
    title: "Thời hạn ngoài năm kế hoạch",
    message: ({ task, due, year }) => `Nhiệm vụ ${task}: thời hạn ${due} không thuộc năm kế hoạch ${year}.`,
    fix: ({ likely }) => `Có thể là ${likely}.`,
  },
  "deadline-before-issue": {
    title: "Thời hạn trước ngày ban hành kế hoạch",
    message: ({ task, due, issued }) =>
      `Nhiệm vụ ${task}: thời hạn ${due} sớm hơn ngày ban hành kế hoạch (từ ${issued}).`,
  },
  "swapped-day-month": {
    title: "Nghi đảo ngày và tháng",
    message: ({ task, day, swapped }) =>
      `Nhiệm vụ ${task}: ô ghi ngày ${day}, có thể đúng ra là ${swapped} (Excel đã đảo ngày và tháng).`,
    fix: ({ swapped }) => `Ghi lại là ${swapped}.`,
  },
  "deadline-on-day-off": {
    title: "Thời hạn rơi vào ngày nghỉ",
    message: ({ task, days }) =>
      `Nhiệm vụ ${task}: thời hạn rơi vào ngày nghỉ: ${days.map(({ day, next }) => `${day} (làm việc lại ${next})`).join(", ")}.`,
  },
  "duplicate-number": {
    title: "Trùng số thứ tự",
    message: ({ task, id, row }) => `Nhiệm vụ ${task}: số ${id} đã có ở dòng ${row}.`,
  },
  "broken-numbering": {
    title: "Số thứ tự không liên tục",
    message: ({ sheet, id, expected, first }) =>
      first
        ? `Trang ${sheet}: số thứ tự bắt đầu từ ${id}, không phải ${expected}.`
        : `Trang ${sheet}: số ${id} không liên tục, đáng lẽ là ${expected}.`,
  },
  "lost-zero-number": {
    title: "Số thứ tự bị mất số 0",
    message: ({ typed, read }) => `Số ${typed} ở đây được hiểu là ${read} (Excel đã bỏ số 0 ở cuối).`,
    fix: ({ read }) => `Ghi lại là ${read} (dạng chữ).`,
  },
  "number-became-date": {
    title: "Số thứ tự bị đổi thành ngày",
    message: ({ read }) => `Ô số thứ tự đang là một ngày; được hiểu là ${read}.`,
    fix: ({ read }) => `Ghi lại là ${read} (dạng chữ).`,
  },
  "unnumbered-row": {
    title: "Dòng không có số thứ tự",
    message: ({ id }) =>
      `Dòng này không có số thứ tự nhưng có thời gian riêng; đã gộp vào nhiệm vụ ${id}. Nếu là nhiệm vụ riêng, hãy đánh số.`,
  },
  "row-left-out": {
    title: "Dòng không thuộc bảng",
    message: ({ text }) => `Không tính dòng "${text}" vì nằm ngoài bảng kế hoạch.`,
  },
  "unknown-unit": {
    title: "Tên đơn vị viết khác",
    message: ({ task, unit, suggestion }) =>
      `Nhiệm vụ ${task}: đơn vị "${unit}" chưa có trong danh sách; có phải là "${suggestion}"?`,
    fix: ({ suggestion }) => `Sửa thành "${suggestion}", hoặc thêm cách viết này vào cột "Tên khác" của bảng đơn vị.`,
  },
  "unknown-status-words": {
    title: "Tình trạng chưa rõ",
    message: ({ task, text }) =>
      `Nhiệm vụ ${task}: chưa hiểu tình trạng "${text}". Hãy ghi: Đã hoàn thành, Đang thực hiện, Chưa thực hiện hoặc Hủy.`,
  },
  "status-mismatch": {
    title: "Tình trạng và tỷ lệ không khớp",
    message: ({ task, share, stated }) =>
      `Nhiệm vụ ${task}: tỷ lệ hoàn thành ${share} nhưng tình trạng ghi "${stated}".`,
  },
  "done-without-date": {
    title: "Hoàn thành nhưng chưa có ngày",
    message: ({ task }) => `Nhiệm vụ ${task} đã hoàn thành nhưng chưa ghi ngày hoàn thành.`,
  },
  "completion-in-future": {
    title: "Ngày hoàn thành ở tương lai",
    message: ({ task, days, asOf }) =>
      `Nhiệm vụ ${task}: ngày hoàn thành ${days.join("; ")} sau ngày chốt số liệu ${asOf} nên chưa được tính.`,
  },
  "completion-before-start": {
    title: "Hoàn thành trước khi bắt đầu",
    message: ({ task, day, start }) => `Nhiệm vụ ${task}: ngày hoàn thành ${day} trước ngày bắt đầu ${start}.`,
  },
  "overdue-without-reason": {
    title: "Quá hạn chưa nêu lý do",
    message: ({ task, due, daysLate }) =>
      `Nhiệm vụ ${task} quá hạn ${formatNumber(daysLate)} ngày (hạn ${due}) nhưng chưa ghi khó khăn, vướng mắc.`,
  },
  "missing-event-date": {
    title: "Chưa có ngày sự kiện",
    message: ({ task, event }) => `Nhiệm vụ ${task} đang thực hiện nhưng chưa ghi ngày sự kiện ("${event}").`,
  },
  "value-misfit": {
    title: "Ô ghi sai kiểu dữ liệu",
    message: ({ task, text, expected, column }) =>
      `Nhiệm vụ ${task}: cột "${columnNames[column] ?? column}" cần ${expected === "date" ? "ngày (dd/mm/yyyy)" : "con số"} nhưng ghi "${text}".`,
  },
  "error-value": {
    title: "Ô báo lỗi",
    message: ({ cell, code }) =>
      code === null
        ? `Ô ${cell} có công thức chưa tính lại. Hãy mở tệp bằng Excel và lưu lại.`
        : `Ô ${cell} đang báo lỗi ${code}; hãy sửa công thức.`,
  },
  "kpi-without-indicator": {
    title: "Chỉ tiêu chưa được theo dõi",
    message: ({ task, percent }) =>
      `Nhiệm vụ ${task} có chỉ tiêu ${percent} nhưng bảng chỉ tiêu chưa có dòng theo dõi.`,
  },
  "missing-column": {
    title: "Thiếu cột",
    message: ({ sheet, columns, rules: unchecked }) => {
      const named = columns.map((column) => `"${columnNames[column] ?? column}"`).join(", ");
      return unchecked.length > MOST_NAMED
        ? `Trang ${sheet} không có cột ${named} nên ${unchecked.length} nội dung không kiểm tra được.`
        : `Trang ${sheet} không có cột ${named} nên không kiểm tra: ${unchecked.map((rule) => ruleTitle(rule)).join("; ")}.`;
    },
  },
  "rule-failed": {
    title: "Lỗi của phần mềm",
    message: ({ rule, reason }) =>
      `Phần mềm gặp lỗi khi kiểm tra "${rule}" (${reason}). Sổ của anh/chị không bị ảnh hưởng. Hãy gửi dòng này kèm bản ẩn danh của sổ (plan-tracker anonymise).`,
  },
  "copied-plan-sheet": {
    title: "Trang kế hoạch bị chép thành hai",
    message: ({ sheet, original, tasks, differing }) =>
      `Trang "${sheet}" (${tasks} nhiệm vụ) lặp lại các nhiệm vụ của trang "${original}" nên không được tính; chỉ tính trang "${original}".${differing > 0 ? ` Có ${differing} nhiệm vụ ghi tiến độ khác nhau giữa hai trang.` : ""} Hãy xóa trang thừa.`,
  },
  "repeated-tasks": {
    title: "Hai trang có nhiều nhiệm vụ giống nhau",
    message: ({ sheet, original, repeated, tasks }) =>
      `${repeated} trên ${tasks} nhiệm vụ của trang "${sheet}" giống hệt nhiệm vụ của trang "${original}"; cả hai trang đang được tính. Nếu một trang là bản chép, hãy xóa hoặc ẩn trang đó.`,
  },
  "hidden-plan-counted": {
    title: "Trang kế hoạch đang ẩn vẫn được tính",
    message: ({ sheet }) =>
      `Trang kế hoạch "${sheet}" đang ẩn nhưng vẫn được tính vì sổ không có trang kế hoạch nào khác đang hiện.`,
  },
  "hidden-plan-sheet": {
    title: "Trang kế hoạch đang ẩn",
    message: ({ sheet }) => `Trang kế hoạch "${sheet}" đang ẩn nên không được tính.`,
  },
  "unit-name-conflict": {
    title: "Tên đơn vị trùng nhau trong bảng đơn vị",
    message: ({ spelling, name, unit, kind }) =>
      ({
        "another-name": `"${spelling}" là tên khác của "${name}" nhưng cũng là tên một đơn vị; nhiệm vụ vẫn tính cho đơn vị "${unit}".`,
        "alias-of-two": `"${spelling}" là tên khác của cả "${unit}" và "${name}"; nhiệm vụ đang tính cho "${unit}".`,
        twice: `Đơn vị "${spelling}" có hai dòng trong bảng; hai dòng được tính là một.`,
        nameless: `"${spelling}" là tên khác nhưng dòng này chưa có tên đơn vị, nên chưa được dùng.`,
      })[kind],
    fix: ({ spelling, kind }) =>
      ({
        "another-name": `Bỏ "${spelling}" ở một trong hai dòng.`,
        "alias-of-two": `Bỏ "${spelling}" ở một trong hai dòng.`,
        twice: "Gộp hai dòng làm một.",
        nameless: 'Ghi tên vào cột "Tên đơn vị".',
      })[kind],
  },
  "ended-unit": {
    title: "Đơn vị không còn trong năm kế hoạch",
    message: ({ unit, until, now }) =>
      `"${unit}" chỉ có đến ngày ${until}${now.length === 0 ? "" : `, nay là ${now.join(", ")}`}; kế hoạch vẫn giao chủ trì.`,
  },
  "similar-units": {
    title: "Hai cách viết có thể là một đơn vị",
    message: ({ name, other, count }) =>
      `"${other}" (${count} nhiệm vụ) và "${name}" có thể là một đơn vị; báo cáo đang tính thành hai.`,
    fix: ({ name, other }) => `Ghép: thêm "${other}" vào cột "Tên khác" của "${name}" trong bảng đơn vị.`,
  },
  "unknown-setting": {
    title: "Thiết lập lạ",
    message: ({ name, names }) => `Không có thiết lập "${name}". Các thiết lập có thể dùng: ${names.join("; ")}.`,
  },
  "bad-setting-value": {
    title: "Giá trị thiết lập chưa đúng",
    message: ({ name, value }) => `Thiết lập "${name}" có giá trị "${value}" chưa đúng nên dùng giá trị mặc định.`,
  },
  "set-twice": {
    title: "Thiết lập có hai giá trị",
    message: ({ name, value }) =>
      `Thiết lập "${name}" có hai dòng khác nhau (${value}); đang dùng giá trị sau. Hãy xóa dòng thừa.`,
  },
  "unread-table": {
    title: "Bảng giống kế hoạch nhưng chưa đọc",
    message: ({ sheets, seen }) =>
      `Trang ${sheets.map((sheet) => `"${sheet}"`).join(", ")}${sheets.length === 1 ? `, dòng ${seen.row}` : ""} giống kế hoạch nhưng không đọc${lackOf(seen)}. Nếu là kế hoạch, hãy chỉ cột.`,
  },
  "second-table": {
    title: "Bảng thứ hai không được dùng",
    message: ({ sheet, used, kind }) =>
      `Trang "${sheet}" cũng có bảng ${kind === "settings" ? "thiết lập" : "tiêu chí"} nhưng không được dùng; chỉ dùng bảng ở trang "${used}". Hãy gộp lại hoặc xóa trang thừa.`,
  },
  "uncalculated-setting": {
    title: "Thiết lập chưa tính lại",
    message: ({ name }) =>
      `Thiết lập "${name}" là công thức chưa tính lại nên dùng giá trị mặc định. Hãy mở sổ bằng Excel và lưu lại.`,
  },
  "setting-of-another-day": {
    title: "Thiết lập theo ngày, chưa tính lại",
    message: ({ name, value }) =>
      `Thiết lập "${name}" là công thức theo ngày (${value}), phần mềm chưa tính lại được nên dùng giá trị mặc định. Hãy gõ giá trị, hoặc dùng =TODAY().`,
  },
  "values-of-another-day": {
    title: "Số liệu theo ngày lưu sổ",
    message: ({ sheet, cells }) =>
      `Trang "${sheet}" có ${cells.length} ô là công thức theo ngày hôm nay hoặc số ngẫu nhiên (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); giá trị là của lần lưu cuối cùng. Hãy mở sổ bằng Excel, lưu lại rồi thực hiện lại.`,
  },
  "values-of-another-workbook": {
    title: "Số liệu lấy từ sổ khác",
    message: ({ sheet, cells }: { sheet: string; cells: readonly string[] }) =>
      `Trang "${sheet}" có ${cells.length} ô là công thức lấy từ sổ khác (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); giá trị là của lần lưu cuối cùng. Hãy mở sổ bằng Excel, bấm Update Links, lưu lại.`,
  },
  "values-of-a-pivot": {
    title: "Số liệu lấy từ bảng PivotTable",
    message: ({ sheet, cells }: { sheet: string; cells: readonly string[] }) =>
      `Trang "${sheet}" có ${cells.length} ô lấy từ bảng PivotTable (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}); giá trị là của lần làm mới gần nhất. Nếu dữ liệu đã thay đổi từ đó, hãy bấm Refresh All trong Excel, lưu lại.`,
  },
  "values-of-shown-rows": {
    title: "Số liệu chỉ cộng những dòng đang hiện",
    message: ({ sheet, cells }: { sheet: string; cells: readonly string[] }) =>
      `Trang "${sheet}" có ${cells.length} ô dùng SUBTOTAL hoặc AGGREGATE trên trang đang lọc (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}) nên chỉ tính những dòng đang hiện. Nếu cần tính cả, hãy bỏ lọc trong Excel, lưu lại.`,
  },
  "values-maybe-old": {
    title: "Công thức có thể chưa tính lại",
    message: ({ sheet, cells }: { sheet: string; cells: readonly string[] }) =>
      `Sổ chưa được tính lại khi lưu nên ${cells.length} ô công thức của trang "${sheet}" (${cells.slice(0, 3).join(", ")}${cells.length > 3 ? ", …" : ""}) có thể là số cũ nên không lấy làm số liệu. Hãy mở sổ bằng Excel, bấm F9, lưu lại.`,
  },
  "data-of-another-day": {
    title: "Dữ liệu theo ngày lưu sổ",
    message: ({ sheet, cell }: { sheet: string; cell: string }) =>
      `Cột dữ liệu của trang "${sheet}" có công thức theo ngày hôm nay hoặc số ngẫu nhiên (ô đầu tiên: ${cell}); số đếm theo cột này chưa tính lại nên không lấy. Hãy lập báo cáo ngay trong Excel, hoặc so ngày ngay trong cách đếm.`,
  },
  "old-letters": {
    title: "Chữ theo bảng mã cũ",
    message: ({ sheet, letters }) =>
      `Trang "${sheet}" ghi theo bảng mã ${letters === "vni" ? "VNI (phông VNI-Times)" : "TCVN3 (phông .VnTime)"}; phần mềm đọc sang Unicode. Hãy chuyển sổ sang Unicode (Times New Roman) để mọi máy đọc được.`,
  },
  "hidden-rows": {
    title: "Dòng đang ẩn vẫn được tính",
    message: ({ sheet, rows, kind }) =>
      `Trang "${sheet}" có ${rows} dòng ${{ plan: "nhiệm vụ", indicators: "chỉ tiêu", criteria: "tiêu chí" }[kind]} đang ẩn hoặc bị lọc; các dòng này vẫn được tính.`,
  },
  "day-off-unreadable": {
    title: "Ngày nghỉ chưa đọc được",
    message: ({ values }) =>
      `Chưa đọc được ${values.length} dòng ngày nghỉ nên vẫn tính là ngày làm việc: ${values.join("; ")}. Hãy ghi như 02/9/2026 hoặc 30/4/2026 - 03/5/2026; cột Loại ghi nghỉ hoặc làm bù.`,
  },
  "day-off-conflict": {
    title: "Một ngày vừa nghỉ vừa làm bù",
    message: ({ days }) =>
      `Bảng ngày nghỉ ghi cả nghỉ và làm bù cho cùng một ngày nên đang tính là ngày làm việc: ${days.join("; ")}. Hãy bỏ một trong hai dòng.`,
  },
  "period-unreadable": {
    title: "Kỳ báo cáo chưa đọc được",
    message: ({ names }) =>
      `Kỳ báo cáo thiếu ngày hoặc ngày kết thúc trước ngày bắt đầu nên không dùng được: ${names.join("; ")}. Hãy ghi đủ Từ ngày và Đến ngày.`,
  },
  "tet-unknown": {
    title: "Chưa có ngày nghỉ Tết",
    message: ({ year, day }) =>
      `Chưa có ngày nghỉ Tết năm ${year}${day === null ? "" : ` (mùng 1 là ${formatDay(day)})`} nên hạn tính theo ngày làm việc quanh Tết có thể sai. Hãy nhập lịch nghỉ và ngày làm bù theo thông báo của năm vào trang NgayNghi.`,
  },
  "reversed-period": {
    title: "Kỳ báo cáo ngược",
    message: ({ from, to }) =>
      `Kỳ báo cáo đang là từ ${from} đến ${to} nên dùng kỳ mặc định. Ngày bắt đầu kỳ phải trước hoặc bằng ngày kết thúc kỳ.`,
  },
  "period-too-long": {
    title: "Kỳ báo cáo quá dài",
    message: ({ from, to }) =>
      `Kỳ báo cáo đang là từ ${from} đến ${to}, dài hơn một năm, nên dùng kỳ mặc định. Hãy kiểm tra năm đã gõ.`,
  },
  "as-of-outside-year": {
    title: "Ngày chốt số liệu ngoài năm kế hoạch",
    message: ({ year, asOf }) => `Kế hoạch năm ${year} nhưng ngày chốt số liệu là ${asOf}. Hãy kiểm tra ngày chốt.`,
  },
  "year-unknown": {
    title: "Chưa biết năm kế hoạch",
    message: ({ sheet }) =>
      `Chưa biết trang "${sheet}" là kế hoạch năm nào. Hãy ghi "NĂM …" trên tiêu đề bảng hoặc đặt "Năm kế hoạch" ở trang CauHinh.`,
  },
};

const ruleTitle = (rule: string): string => {
  const text = (rules as Record<string, { title: string } | undefined>)[rule];
  return text ? text.title.charAt(0).toLowerCase() + text.title.slice(1) : rule;
};
