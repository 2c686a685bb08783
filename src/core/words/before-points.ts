import { COMPARISONS, DOWNWARDS, EXTREMES, UPWARDS } from "./comparisons";
import { CONDITIONS, DEDUCTIONS, DENIABLE, FAULTS, IDIOMS, NEGATIONS } from "./vocabulary";

/**
 * What may stand right before points without a verb, by the last word of it: what is counted ("mỗi sáng kiến 0,5 điểm"),
 * what a level is called ("giải nhất 3 điểm"), what leads on ("tương đương 2 điểm"). Reader: criteria/reading/unsure.
 */
const COUNTED =
  "sáng kiến|mô hình|cách làm hay|giải pháp|tin|bài|bài đăng|bài viết|phóng sự|ảnh|video|clip|chuyên mục|chuyên đề|chương trình|cuộc|hội nghị|hội thảo|hội thi|tọa đàm|toạ đàm|lớp|khóa|khoá|buổi|phiên|kỳ họp|tập huấn|tuyên truyền|khảo sát|kiểm tra|giám sát|thanh tra|đối thoại|tiếp xúc|văn bản|nghị quyết|quyết định|kế hoạch|đề án|dự án|đề tài|quy chế|quy trình|hồ sơ|đơn thư|đơn|thư|khiếu nại|tố cáo|kiến nghị|phản ánh|ý kiến|câu hỏi|phiếu|báo cáo|biểu mẫu|nhiệm vụ|công việc|việc|vụ|vụ việc|sự cố|trường hợp|hành vi|lỗi|lượt|lần|đợt|ngày|giờ|phút|tuần|tháng|quý|kỳ|năm|vòng|bước|khâu|người|cá nhân|tập thể|cán bộ|công chức|viên chức|nhân viên|giáo viên|học sinh|đảng viên|hội viên|đoàn viên|thành viên|lao động|đồng chí|hộ|hộ dân|gia đình|thôn|ấp|bản|làng|khu phố|tổ|nhóm|đội|chi bộ|chi hội|phòng|ban|đơn vị|cơ quan|địa phương|doanh nghiệp|hợp tác xã|cơ sở|trường|trạm|thủ tục|thủ tục hành chính|tthc|dịch vụ|tiêu chí|chỉ tiêu|chỉ số|nội dung|mục|điều kiện|yêu cầu|sản phẩm|ocop|công trình|tuyến|km|ha|cây|nhà|căn|suất|nguồn|tỷ|triệu|đồng|máy|thiết bị|hệ thống|phần mềm|ứng dụng|nền tảng|tài khoản|chữ ký số|dữ liệu|kết quả|thành tích|giấy khen|bằng khen|huy chương|huân chương|kỷ niệm chương|cờ|danh hiệu|giải|giải thưởng|nghiên cứu|công nhận|áp dụng|nhân rộng|tham dự|biểu dương";
const LEVELS =
  "nhất|nhì|ba|bốn|khuyến khích|đặc biệt|xuất sắc|tốt|khá|giỏi|trung bình|yếu|kém|cao|thấp|nhẹ|nặng|vừa|nghiêm trọng|bình thường|đầy đủ|kịp thời|vàng|bạc|đồng|quốc tế|quốc gia|toàn quốc|trung ương|nhà nước|chính phủ|thủ tướng|bộ|ngành|bộ ngành|tỉnh|thành phố|huyện|quận|xã|phường|đặc khu|khu vực|cụm|cơ sở|sở|ubnd|hđnd|đảng|mới|riêng|một|hai|i|ii|iii|iv|đúng|trước hạn|quy định|theo quy định|tiến độ|thời hạn|chất lượng|giao|được giao";
const LEADING =
  "tương đương|tương ứng với|với|thì|mà|và|hoặc|là|mức|mức điểm|số|đủ|trọn|cả|tròn|toàn bộ|tổng|cộng dồn|thang|thành|tính ra|chỉ còn|vẫn|từ|đến|tới|về|còn|max|x|nhân với|bằng|dưới|trên|quá|hết|nhà thầu|đơn vị thuê";

/** Each word of these lists; a bare word is as much as the phrase that holds it. */
export const BEFORE_POINTS: ReadonlySet<string> = new Set(
  [
    ...[...COMPARISONS, ...EXTREMES].map(({ words }) => words),
    ...[UPWARDS, DOWNWARDS, NEGATIONS, CONDITIONS, DEDUCTIONS, DENIABLE, FAULTS, IDIOMS, COUNTED, LEVELS, LEADING],
  ].flatMap((list) => list.split(/[| ]/)),
);
