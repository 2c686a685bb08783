/**
 * The words of meaning in texts about points and figures, each list once, with accents, joined by "|". Whoever reads one
 * of these texts uses every such word, or says that it was not understood.
 */

/** Readers: criteria/reading (coverage, state-words). */
export const NEGATIONS = "không|chưa|chẳng|ko|ngoại trừ|trừ khi|trừ trường hợp";

/** Words that set a condition. ("Hoặc" and "và" also join names; where they join figures, the bounds use them.) */
export const CONDITIONS =
  "nếu|khi|trường hợp|riêng|trong đó|với điều kiện|chỉ|mỗi|cứ|nhưng|ngược lại|còn lại|đồng thời|trừ|cộng|thưởng|phạt|khấu trừ|lần thứ|gấp|một nửa|tối|liên tiếp|năm liền|quý liền|tháng liền|kỳ liền|hai năm|ba năm|hai quý|ba quý|hai kỳ|ba kỳ|ngoài|khoảng|xấp xỉ|gần|đầu tiên|nhân đôi|gấp đôi|hạ một mức|hạ xuống|hạ mức|hạ bậc|xuống một mức|liền kề";

/** Points are taken. Readers: criteria/reading (lead, units, unit-stages). */
export const DEDUCTIONS =
  "bị trừ thêm|trừ thêm|bị phạt thêm|phạt thêm|bị trừ|trừ đi|trừ|giảm trừ|điểm trừ|bị phạt|phạt|bị khấu trừ|khấu trừ|bị mất|mất|bị hạ|hạ|bị cắt|cắt|bị thu hồi|thu hồi|bị xóa|bị xoá|xóa bỏ|xoá bỏ|xóa|xoá|bị tước|tước|khấu|tụt";

/** What may be denied: "không đúng hạn", "chưa được giải quyết". Before any other word a negation is not understood. */
export const DENIABLE =
  "đến hạn|tới hạn|áp dụng|đúng|đạt|hoàn thành|thực hiện|được|bị|có|còn|để|bảo đảm|đảm bảo|kịp thời|kịp|đầy đủ|đủ|nộp|gửi|báo cáo|giải quyết|xử lý|tham gia|tham dự|chấp hành|cập nhật|phát sinh|xảy ra|ban hành|hài lòng|hợp lệ|hợp pháp|tuân thủ|trả lời|tổ chức|triển khai|công khai|niêm yết|đăng tải|sử dụng|phù hợp|chính xác|rõ|vi phạm|trễ|chậm|muộn|quá hạn|sai|thiếu|lý do|phép|phải|yêu cầu|dùng|cần|thuộc|sinh|bố trí|mang|đeo|mặc|nghiêm túc|chuẩn bị|học|làm|ghi|lập|xây dựng|phối hợp|đề xuất|tiếp nhận|thu|liên tục|thông báo|xin phép|trùng|ký|kết nối|cung cấp|khắc phục|chia sẻ|tích hợp|số hóa|số hoá|kiểm tra|trình|tham mưu|đăng ký|phản hồi|giải trình|duy trì|tiếp thu|treo|dự|trả|bàn giao|giao nộp|nhập|kê khai|công bố|rà soát|đôn đốc|theo dõi|hướng dẫn|trực|chấm công|quẹt thẻ|trang bị|bảo quản|lưu trữ|nghe máy|giữ gìn|vệ sinh|cử|nhận";

/** A bare number behind one of them is its name: "Chỉ thị 12", "Đề án 06". Reader: criteria/reading/tokens. */
export const DOCUMENTS = "chỉ thị|nghị quyết|đề án|kết luận|công điện|công văn|thông tư|nghị định|pháp lệnh";

/** What went wrong: denied, it is good. */
export const FAULTS = "trễ|chậm|muộn|quá hạn|trễ hạn|sai|vi phạm|lỗi|thiếu|vắng|vượt|tồn đọng|mất";

/** What is given or taken is not what the amount says: even in brackets no amount stands beside them. */
export const FACTORS =
  "hệ số|nhân với|nhân cho|nhân đôi|nhân ba|nhân hai|nhân lên|được nhân|gấp đôi|gấp ba|gấp hai|gấp rưỡi|gấp|chia đều|chia cho|chia đôi|chia theo|chia đều cho|một nửa|nửa điểm|lũy tiến|luỹ tiến|lũy kế tăng dần|tăng dần|giảm dần|trừ thêm|cộng thêm|thưởng thêm|phạt thêm|được hưởng|chỉ hưởng|hưởng toàn bộ|hưởng một phần";

/** The words hold one of meaning, but say something else: "chỉ tiêu", "quá hạn", "trên địa bàn". */
export const IDIOMS =
  "căn cứ|chỉ tiêu|chỉ số|chỉ đạo|chỉ thị|chỉ huy|chỉ dẫn|chỉ định|địa chỉ|chỉ rõ|quá hạn|quá trình|quá độ|kết quả|công cộng|cộng đồng|cộng tác|cộng hòa|phòng trừ|không gian|không khí|hàng không|làm hay|mô hình hay|mới hay|trên địa bàn|trên hệ thống|trên cổng|trên môi trường|trên mạng|trên không gian|trên trang|trên phần mềm|trên ứng dụng|trên cơ sở|trên các|trên phạm vi|trên lĩnh vực|trên toàn|trên báo chí|trên một cửa|trên tổng số|trong khoảng từ|trên tổng|cấp trên|nêu trên|dưới hình thức|dưới các hình thức|dưới sự|cấp dưới|trực thuộc|khi tiếp nhận|khi giải quyết|khi thực hiện|khi giao dịch|khi tham gia|sau khi|trước khi|trong khi|khi có yêu cầu|khi sử dụng|hơn nữa|không chuyên|hàng ngày|khen thưởng|thi đua khen thưởng|phần thưởng|giải thưởng|danh hiệu|hình phạt|xử phạt|riêng biệt|nói riêng|tối đa hóa|vượt khó|trường hợp khẩn cấp|hay gặp|vượt định mức|vượt dự toán|vượt thẩm quyền|vượt thời gian|vượt thời hạn|vượt tiến độ|vượt sla|vượt cấp|trên lớp|ngoài ra|nước ngoài|bên ngoài|ngoài giờ|ngoài trời|ngoài tỉnh|ngoài ngân sách|trong và ngoài|khoảng cách|khoảng thời gian|khoảng trống|gần dân|gần gũi|gần nhất|gần đây|gần với|không dùng tiền mặt|không tiền mặt|không giấy tờ|không giấy|không dùng giấy|không phụ thuộc địa giới|không phụ thuộc vào địa giới|trên nền tảng|trên thiết bị|trên giấy|trên internet|trên zalo|trên vneid|trên đường dây|trên báo đài|trên báo điện tử|trên báo in|trên báo tỉnh|trên báo địa phương|trên báo trung ương|trên báo và|trên các báo|trên tạp chí|trên đài|trên truyền hình|trên sóng|trên kênh|trên website|trên fanpage|trên facebook|trên thực tế|trên tinh thần|trên nguyên tắc|trên máy|trên tuyến đường|trên đường|trên biển|trên bản đồ|trên diện tích|chứng chỉ|tín chỉ|chỉ giới|chỉ báo|tối ưu|buổi tối|khi đến|khi làm|khi nộp|khi liên hệ|không kỳ hạn|không chính thức|không ma túy|không rác|không khói|không thuốc lá|không chuyên trách|không dây|mỗi xã một sản phẩm|mỗi làng một sản phẩm|tiền thưởng|tiền phạt|nộp phạt|phạt tiền|phạt hành chính|ngoài công lập|ngoài nhà nước|ngoài khu vực|ngoài địa bàn|ngoài đơn vị|ngoài quốc doanh|riêng lẻ|vượt qua|gấp rút|khẩn gấp|quá tải|dưới luật|dưới góc độ";

/** Said of points they neither give nor take: whoever reads one gives no number. Reader: criteria/reading/unsure. */
export const UNSURE_VERBS =
  "tạm tính|tạm chấm|tạm ghi|tạm cho|đình chỉ|bảo lưu|treo|tạm treo|hoãn|tạm hoãn|hủy|huỷ|hủy bỏ|huỷ bỏ|truy thu|truy lĩnh|ứng trước|ghi nợ|gác lại|gác|khoanh|khoanh lại|đóng băng|phong tỏa|nhường|rút lại|hoàn trả|hoàn lại|xem xét|cân nhắc|san sẻ|bác bỏ|thế chấp";

/** In brackets these bound the rule before them; behind points a factor changes them. Reader: criteria/reading/unsure. */
export const EXCEPTIONS = "ngoại trừ|trừ trường hợp|trừ các trường hợp|không áp dụng";
export const ONLY_THEN =
  "mới được tính điểm|mới được tính|mới được cộng|mới được chấm|mới được điểm|mới tính điểm|mới tính|mới cộng|mới chấm";
export const FACTOR_BEHIND = "nhân hệ số|nhân với hệ số|nhân thêm hệ số";

/** The rule holds only from a year on: "(áp dụng từ năm 2027)". Reader: criteria/reading/unsure. */
export const DEFERRED = "áp dụng từ năm|áp dụng kể từ năm|bắt đầu áp dụng từ năm|chỉ áp dụng từ năm";
