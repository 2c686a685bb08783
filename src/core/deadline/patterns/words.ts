/** Words that patterns share. All end in an optional space, so that they can be strung together. */

/** Any moment in the masked line, and several of them joined. */
export const ANY = "[DMQHNY]_*";
const AGAIN = "(?:(?:den|het|vao|trong|la|ke ca)\\s+){0,2}";
export const LIST = `[DPMQHNY]_*(?:\\s*(?:,\\s*va|,|va|&|\\+|;(?!\\s*[A-Z]?ngay))\\s*${AGAIN}[DPMQHNY]_*)*`;
export const SPAN = `\\s*(?:-|cho den|den|toi|cho toi)\\s*(?:(?:het|cuoi|nay|ngay|thang|trong|truoc mat)\\s+)*`;

/** "dự kiến hoàn thành", "phải xong", "thời gian thực hiện:" */
export const LEAD =
  "[\\s:,]*(?:(?:du kien|phai|can|se|hoan thanh|hoan tat|hoan thien|xong|ket thuc|thuc hien|trien khai|tien hanh|bao dam|dam bao|phan dau|thoi gian|thoi han|thoi diem|tien do|han cuoi cung|han cuoi|han chot|han|moc|deadline|lan dau|yeu cau|co gang|khoang|vao khoang|bat dau thuc hien|dinh ky|-)(?![a-z])[\\s:,]*)*";

/** "chậm nhất", "muộn nhất", "không quá" */
export const LATEST =
  "(?:(?:cham nhat|muon nhat|tre nhat|lau nhat|khong (?:duoc |de |vuot )?qua|khong (?:duoc |de )?(?:(?:cham|muon|tre) (?:hon|qua)|sau)|toi da)(?![a-z])[\\s:,]*)?";

/** "trong", "vào", "đến hết", "là" */
export const IN =
  "(?:(?:la|vao|trong|den|toi|het|khoang|cho|dip|thoi diem|thoi gian|tu nay|ke tu nay|tinh|ngay|cac|ca|pham vi|nay|dot|lam|dung(?= ngay| [DKP]_))(?![a-z])[\\s:,]*)*";

/** "17 giờ", "lúc 8h00" before a day and after it */
export const CLOCK =
  "(?:(?:luc\\s+|vao luc\\s+|thoi diem\\s+)?(?<clock>K_*)(?:\\s*(?:sang|chieu|txi|trua|dem))?\\s*(?:,\\s*)?(?:cua\\s+|trong\\s+|vao\\s+)?)?";
export const CLOCK_AFTER =
  "(?:\\s*(?:,\\s*)?(?:(?:luc|vao luc|truoc|vao)\\s+)?(?<clockAfter>K_*)(?:\\s*(?:sang|chieu|txi))?)?";

/** What may follow without changing the day: "hoàn thành", "là chậm nhất", "./." */
export const TAIL =
  "(?:\\s*(?:tro ve truoc|la (?:cham|muon) nhat|phai xong|hoan thanh|hoan tat|xong|thuc hien xong|du kien|trong nam|cua nam|theo quy dinh|theo dung quy dinh))?[\\s.,;:/-]*";
