import type { ShippedTemplateTexts } from "../../core/report/word/template/shipped-template-texts";
/** The texts of the templates that the software gives away, in the language of templates; an office edits them in Word. */
const loop = (name: string, ...lines: string[]): string[] => [`{#${name}}`, ...lines, "{/}"];

export const shippedTemplates: ShippedTemplateTexts = {
  frame: {
    parent: "{cơ quan chủ quản|hoa}",
    office: "{cơ quan|hoa}",
    number: ({ kind }: { kind: string }) => `Số: {số văn bản}/${kind}-{ký hiệu}`,
    placeAndDate: "{địa danh}, ngày {ngày ký} tháng {tháng ký} năm {năm ký}",
    basis: loop("căn cứ", "{nội dung}"),
    recipients: loop("nơi nhận", "{nội dung}"),
    capacity: "{chức vụ}",
    signer: "{người ký}",
  },
  report: {
    about: "Kết quả thực hiện kế hoạch công tác {kỳ|thường}",
    opening: "{cơ quan} báo cáo kết quả thực hiện kế hoạch công tác {kỳ|thường} như sau:",
    closing: "Trên đây là báo cáo kết quả thực hiện kế hoạch công tác {kỳ|thường} của {cơ quan}./.",
    optional: ({ code }: { code: string }) => `[[{đoạn ${code}}]]`,
    results: "I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ",
    units: {
      headings: ["TT", "Đơn vị", "Tổng số", "Hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Quá hạn"],
      row: [
        "{#đơn vị}{tt}",
        "{đơn vị}",
        "{tổng số}",
        "{hoàn thành}",
        "{đang thực hiện}",
        "{chưa thực hiện}",
        "{quá hạn}{/}",
      ],
    },
    bySection: "II. KẾT QUẢ THEO TỪNG LĨNH VỰC",
    sections: loop(
      "mục",
      "{tt}. {mục}: {tổng số} nhiệm vụ[[, đã hoàn thành {hoàn thành}]][[, đang thực hiện {đang thực hiện}]][[, chưa thực hiện {chưa thực hiện}]][[, quá hạn {quá hạn}]].",
      ...loop(
        "hoàn thành",
        "- {số}. {nhiệm vụ}[[; sản phẩm: {sản phẩm}]][[; văn bản, tài liệu: {tài liệu kiểm chứng}]]; hoàn thành ngày {ngày hoàn thành}.",
      ),
    ),
    indicators: "Kết quả thực hiện các chỉ tiêu",
    indicatorTable: {
      headings: ["Mã", "Chỉ tiêu", "Mục tiêu", "Kết quả", "Đánh giá", "Khoảng cách"],
      row: ["{#chỉ tiêu}{mã}", "{chỉ tiêu}", "{mục tiêu}", "{kết quả}", "{đánh giá}", "{khoảng cách}{/}"],
    },
    shortcomings: "III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
    overdue: loop(
      "quá hạn",
      "- Quá hạn: {số}. {nhiệm vụ} ({đơn vị chủ trì}); hạn {thời hạn}, quá {số ngày} ngày[[; nguyên nhân: {khó khăn}]].",
    ),
    unmet: loop(
      "chỉ tiêu chưa đạt",
      "- Chỉ tiêu chưa đạt: {chỉ tiêu}: {kết quả}, mục tiêu {mục tiêu}[[, {khoảng cách}]].",
    ),
    lost: loop(
      "khắc phục",
      "- Tiêu chí {mã} ({tiêu chí}): đạt {điểm đạt}/{điểm tối đa} điểm[[. {số liệu chấm điểm}]][[ Nguyên nhân: {nguyên nhân}.]]",
    ),
    next: "IV. NHIỆM VỤ KỲ TỚI (TỪ NGÀY {kỳ tới từ ngày} ĐẾN NGÀY {kỳ tới đến ngày})",
    nextTasks: loop("kỳ tới", "- {số}. {nhiệm vụ} ({đơn vị chủ trì}): hạn {thời hạn}[[; sản phẩm: {sản phẩm}]]."),
    proposals: "[[V. ĐỀ XUẤT, KIẾN NGHỊ ({số kiến nghị} nội dung)]]",
    proposalRows: loop("kiến nghị", "- {kiến nghị} (nhiệm vụ {số})."),
  },
  remedy: {
    about: "Khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm {năm}",
    opening: "{cơ quan} xây dựng kế hoạch khắc phục các tiêu chí bị mất điểm như sau:",
    closing: "Trên đây là kế hoạch khắc phục của {cơ quan}; các đơn vị căn cứ thực hiện./.",
    aims: "A. MỤC ĐÍCH, YÊU CẦU",
    aim: "Khắc phục các tiêu chí bị mất điểm nêu tại phần B; mỗi tiêu chí có giải pháp, đơn vị chịu trách nhiệm và thời hạn hoàn thành.",
    losses: "B. KẾT QUẢ, NỘI DUNG BỊ MẤT ĐIỂM VÀ GIẢI PHÁP",
    result: "[[{đoạn DIEM}]][[ Xếp loại: {xếp loại}.]][[ Xếp hạng: {xếp hạng}.]]",
    criteria: loop(
      "khắc phục",
      "{tt}. Tiêu chí {mã} ({tiêu chí})",
      "- Điểm tối đa: {điểm tối đa}; điểm đạt được: {điểm đạt}; điểm bị mất: {điểm mất}.",
      "[[- {số liệu chấm điểm}]]",
      "- Nguyên nhân: {nguyên nhân}",
      "- Giải pháp khắc phục: {giải pháp}",
      "- Trách nhiệm thực hiện: {trách nhiệm}",
      "- Thời gian hoàn thành: {thời hạn khắc phục}",
    ),
    work: "C. TỔ CHỨC THỰC HIỆN",
    table: {
      headings: ["TT", "Tiêu chí", "Điểm mất", "Việc cần làm", "Trách nhiệm", "Thời hạn"],
      row: ["{#khắc phục}{tt}", "{mã}", "{điểm mất}", "{giải pháp}", "{trách nhiệm}", "{thời hạn khắc phục}{/}"],
    },
  },
};
