/** The fixed texts of an official document (Nghị định 30/2020/NĐ-CP); dots are for the office to fill in. */
export const word = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  parent: "ỦY BAN NHÂN DÂN …………",
  office: "Tên cơ quan",
  number: "Số:        /BC-………",
  placeAndDate: ({ year }: { year: number }) => `…………, ngày …… tháng …… năm ${year}`,
  kind: "BÁO CÁO",
  about: ({ period }: { period: string }) => `Kết quả thực hiện kế hoạch công tác ${period}`,
  tasks: "Tình hình thực hiện nhiệm vụ",
  cases: "Kết quả giải quyết thủ tục hành chính và các mặt công tác",
  indicators: "Kết quả thực hiện các chỉ tiêu",
  points: "Chỉ số cải cách hành chính",
  remedies: "Nội dung bị mất điểm và giải pháp khắc phục",
  recipients: { title: "Nơi nhận:", lines: ["- ……………;", "- Lãnh đạo cơ quan;", "- Lưu: VT, VP."] },
  signer: "THỦ TRƯỞNG CƠ QUAN",
  /** The office above a department of a province. */
  parentOf: ({ office }: { office: string }) =>
    `ỦY BAN NHÂN DÂN ${/(?:tỉnh|thành phố)\s+\S.*$/iu.exec(office)?.[0].toUpperCase() ?? ""}`,
};
