import type { PlanColumn } from "../plan-column";

/** What a column is for. Beside the plan's own columns stand those that are known and are none of them. */
export type Role =
  | PlanColumn
  /** when work came in or was given out: no deadline */
  | "received"
  /** "Số ngày", "Thời gian lưu": lengths of time */
  | "duration"
  | "hour"
  | "weekday"
  | "day"
  | "place"
  | "attendees"
  | "frequency"
  | "money"
  | "measure"
  | "points"
  | "person-data"
  /** a list of other things than tasks: reports, procedures, criteria */
  | "other-subject"
  | "inspected"
  /** Who is on duty or receives citizens, and on which days */
  | "roster"
  | "offence"
  /** What a register of dossiers and letters holds */
  | "record"
  | "side";

/**
 * A kind of heading as its parts: one of `heads` must stand in it, and beside heads only what is in `joined` (and
 * {@link COMMON_PARTS}). All words are folded; commas, slashes and "và" between parts do not count.
 */
export interface HeadingKind {
  role: Role;
  /** Of two columns of one role the lower rank wins. */
  rank: number;
  heads: readonly string[];
  joined: readonly string[];
  /** Other roles that the same words may mean; then the cells or the other columns tell. */
  or?: readonly Role[];
}

const words = (text: string): string[] => text.split("|").map((word) => word.trim());

/** Beside any head. */
export const COMMON_PARTS = words(
  "cac|cua|du kien|chinh|cu the|chi tiet|neu co|theo ke hoach|ghi ro|hang nam|trong nam",
);

/** What work may be about; such words behind a heading change nothing of it. */
const TOPICS = words(
  "soan thao|ubnd|hdnd|tinh|thanh pho|xa|phuong|huyen|uy ban|dang uy|tinh uy|btv|thuong truc|nghi quyet|van ban",
);

/** Offices, their parts and groups. */
const UNITS = words(
  "don vi|dv|co quan|cq|phong|ban|phong ban|ban nganh|nganh|bo phan|to chuc|khoa|to|doi|trung tam|so|bo|dia phuong|dau moi|tap the|khoi|chi bo|to cong tac|co so|cap|tieu ban|cum|xuong|phan xuong|nhom|doan the|chi cuc|nha truong|chi doan|chi hoi",
);
/** People by what they are. */
const PEOPLE = words(
  "nguoi|can bo|ca nhan|chuyen vien|giao vien|dang vien|dong chi|d c|nhan su|thanh vien|cong chuc|vien chuc|nhan vien|nhan luc|bac si|gv",
);
const LEADERS = words(
  "lanh dao|thuong truc|bi thu|uy vien|uy vien ban thuong vu|btv|bgh|ban giam hieu|giam doc|pho giam doc|truong phong|pho truong phong|chu tich|pho chu tich|ban giam doc|ldvp|cap uy|cap uy vien|so|phong|vp|van phong|don vi",
);
const DUTIES = words(
  "thuc hien|th|phu trach|chiu trach nhiem|trach nhiem|tham muu|duoc giao|duoc phan cong|phan cong|giao|xu ly|trien khai|chu tri|dau moi|thuc thi|tham muu chinh|chu trach|nhiem vu|cong viec|viec|to chuc|theo doi|chi dao|dieu hanh|lam|quan ly|dam nhan|nhan viec|tong hop|chuan bi|soan thao",
);

/** From this rank a heading of tasks may be that of their groups. */
export const GROUP_OF_TASKS = 90;

const PARTS_OF_OFFICES = words("bo phan|phong ban|co quan|khoa phong|don vi ca nhan|to chuyen mon");
const OFFICES = words("don vi|phong|khoa");
/** Headings that say whose a row is, and not who leads it. */
export const bareOffices: ReadonlySet<string> = new Set([...PARTS_OF_OFFICES, ...OFFICES]);

/** In the order in which a heading is tried; of the kinds that fit, the first is what it means. */
export const headingKinds: readonly HeadingKind[] = [
  // What looks like one of the plan's columns and is none.
  {
    role: "received",
    rank: 0,
    heads: words(
      "ngay nhan|thoi gian nhan|ngay giao|thoi gian giao|ngay ban hanh|ngay van ban|ngay thang van ban|ngay ky|ngay tao|ngay den|ngay trinh ky|ngay tiep nhan|ngay chuyen|created|ngay thang",
    ),
    joined: words("viec|nhiem vu|cong viec|van ban|ho so|date|giao viec|ban hanh"),
  },
  {
    role: "roster",
    rank: 0,
    heads: words(
      "truc|truc ban|tiep cong dan|tiep dan|lanh dao tiep|nguoi tiep|can bo tiep|ngay tiep|thoi gian tiep|dia diem tiep|noi tiep",
    ),
    joined: [...PEOPLE, ...LEADERS, ...words("ngay|thoi gian|noi dung|dia diem|noi|buoi|phan cong|ho ten|gio")],
  },
  {
    role: "offence",
    rank: 0,
    heads: words("vi pham|hinh thuc xu phat|muc phat|so tien phat|hinh thuc ky luat|muc xu phat"),
    joined: [
      ...PEOPLE,
      ...words(
        "noi dung|hanh vi|loi|ngay|to chuc|doi tuong|thoi gian|dia diem|ho ten|ten|hinh thuc|xu ly|muc|chu ho|chu dau tu|phat hien|quy dinh|ghi nhan",
      ),
    ],
  },
  {
    role: "record",
    rank: 0,
    heads: words(
      "ma ho so|so ho so|nguoi nop|ho ten nguoi nop|ngay hen tra|hen tra|ngay tra|so bien nhan|so den|so di|so vao so|chu ho so|nguoi yeu cau|ten khach hang|nguoi gui|nguoi nhan ho so|so thu ly|ngay thu ly",
    ),
    joined: words("ket qua|ho so|ngay|cong van|van ban|don|don thu"),
  },
  // Who gives the work out is not who does it.
  {
    role: "side",
    rank: 0,
    heads: words("nguoi giao|lanh dao giao|don vi giao|co quan giao|cap giao|noi giao"),
    joined: words("viec|nhiem vu|cong viec"),
  },
  {
    role: "duration",
    rank: 0,
    heads: words(
      "so ngay|thoi luong|duration|so gio|so ngay cong|so tiet|thoi gian luu|thoi han luu|thoi han bao quan|thoi gian bao quan|thoi ky|nien do|thoi hieu|nhac truoc|canh bao truoc",
    ),
    joined: words(
      "thuc hien|hoan thanh|lam viec|days|ngay|can|ke hoach|tru|kiem toan|thanh tra|kiem tra|duoc|ho so|con lai|qua han|cham|tre",
    ),
  },
  {
    role: "hour",
    rank: 0,
    heads: words(
      "gio|thoi gian gio|buoi|sang|chieu|buoi sang|buoi chieu|toi|ca|ca truc|gio hop|gio bat dau|gio ket thuc",
    ),
    joined: words("thu|ngay|thang"),
  },
  {
    role: "weekday",
    rank: 0,
    heads: words("thu|thu ngay|ngay thu|thu trong tuan"),
    joined: words("thang|trong tuan|ngay"),
  },
  { role: "day", rank: 0, heads: words("ngay|ngay thang nam"), joined: [] },
  {
    role: "place",
    rank: 0,
    heads: words("dia diem|noi|phong hop|dia ban|noi to chuc"),
    joined: words("to chuc|hop|thuc hien|lam viec|hoi nghi"),
  },
  {
    role: "attendees",
    rank: 0,
    heads: words("thanh phan|co mat|vang|vang mat|si so|khach moi|doi tuong tham du|thanh phan du"),
    joined: words("tham du|tham gia|du hop|moi|hop"),
  },
  {
    role: "frequency",
    rank: 0,
    heads: words("tan suat|chu ky|tan so|dinh ky|ky bao cao"),
    joined: words("thuc hien|bao cao|do luong|kiem tra"),
  },
  {
    role: "money",
    rank: 0,
    heads: words(
      "kinh phi|du toan|ngan sach|so tien|gia tri|muc chi|thanh tien|don gia|von|nguon von|giai ngan|tong muc dau tu|muc dau tu|tong cong|tong so|chi phi|gia tri hop dong|ke hoach von|nguon kinh phi|budget|cost|nhu cau kinh phi",
    ),
    joined: words("thuc hien|du kien|trieu dong|dong|tong|nguon|nam|nsnn|bo tri|dau tu|phan bo|duoc giao|ke hoach"),
  },
  {
    role: "measure",
    rank: 0,
    heads: words(
      "dvt|don vi tinh|so luong|khoi luong|chi tieu|muc tieu|don vi do|dinh muc|ket qua nam truoc|unit|quantity",
    ),
    joined: words("ke hoach|thuc hien|nam|cong viec|giao|dat|can dat|phan dau|duoc giao|chinh"),
  },
  {
    role: "points",
    rank: 0,
    heads: words("diem|diem so|diem toi da|diem chuan|thang diem|muc diem|diem cham|diem tu cham"),
    joined: words("toi da|chuan|tu cham|tu danh gia|tham dinh|cham|dat|cong|tru|dat duoc"),
  },
  {
    role: "person-data",
    rank: 0,
    heads: words(
      "ho ten|ho va ten|ky ten|ky nhan|chu ky|nguoi ky|dien thoai|so dien thoai|di dong|so di dong|email|chuc vu|chuc danh|ngay sinh|nam sinh|gioi tinh|phone|dia chi",
    ),
    joined: words("lien he|lien lac|cong tac|so"),
  },
  {
    role: "inspected",
    rank: 0,
    heads: words(
      "duoc kiem tra|duoc thanh tra|duoc kiem toan|duoc giam sat|bi kiem tra|bi giam sat|doi tuong|noi nhan|co quan nhan|don vi nhan|noi gui|co quan ban hanh|cap trinh|co quan trinh|cap ban hanh|cap phe duyet|co quan tham dinh|cap tham quyen|doi tuong thuc hien|tham quyen",
    ),
    joined: [
      ...UNITS,
      ...words("kiem tra|thanh tra|giam sat|kiem toan|bao cao|ban hanh|trinh|phe duyet|ap dung|thu huong|quyet dinh"),
    ],
  },
  {
    role: "other-subject",
    rank: 0,
    heads: words(
      "bao cao|ten bao cao|loai bao cao|thu tuc|ten thu tuc|ten thu tuc hanh chinh|ten tthc|tthc|chi so|ten chi so|ten chi so theo doi|tieu chi|ten tieu chi|ten ho so|ten tram|mon hoc|ten doanh nghiep|ten san pham|ten tai san|ten hang hoa|ten hang|ten thiet bi|ten may moc|ten phuong tien",
    ),
    joined: words("dinh ky|tuan thu|hanh chinh|danh gia|thanh phan|theo doi"),
  },
  // A group's column beside one of tasks; where there is none, the tasks themselves stand in it.
  {
    role: "task",
    rank: GROUP_OF_TASKS,
    heads: words(
      "nhom nhiem vu|nhom cong viec|nhom noi dung|nhom giai phap|nhom viec|linh vuc nhiem vu|linh vuc cong viec|linh vuc noi dung|noi dung linh vuc|nhiem vu linh vuc|nhiem vu theo nhom|nhiem vu theo linh vuc|cong viec theo linh vuc|cong viec theo nhom|mang cong viec|mang viec|linh vuc hoat dong",
    ),
    joined: words("trong tam|chu yeu|giai phap|thuc hien|cong tac|noi dung|nhiem vu|cong viec|ten|phu trach"),
  },
  {
    role: "side",
    rank: 0,
    heads: words(
      "muc do uu tien|uu tien|priority|muc do|muc do quan trong|van ban giao viec|van ban giao|van ban chi dao|can cu|can cu phap ly|co so phap ly|van ban|so ky hieu|so van ban|so hieu|trich yeu|nguon|nguon giao|loai|loai cong viec|loai nhiem vu|loai van ban|linh vuc|nhom|nhom cong viec|nhom nhiem vu|phan loai|phan nhom|truong khoa duyet|phu thuoc|phu thuoc dau vao|dau vao|ban giao dau ra|predecessors|predecessor|dependency|dependencies|type|category|phase|giai doan|yeu cau|muc dich|phuong phap|cach thuc|bien phap|phuong an|du phong|rui ro|quy trinh|ma iso|cong cu|nam|danh gia|xep loai|y kien|y kien chi dao|milestone|trong so|he so",
    ),
    joined: words(
      "giao|den|chi dao|thuc hien|cong viec|nhiem vu|quan ly|cho ai|ai cho|nhiem vu giao|lien quan|cong tac",
    ),
  },

  // The number.
  {
    role: "number",
    rank: 0,
    heads: words("stt|tt|so tt|so thu tu|thu tu|s t t|t t|no|so"),
    joined: words("nhiem vu|cong viec"),
  },
  {
    role: "number",
    rank: 1,
    heads: words("ma|ma so|ma hieu|ky hieu|wbs|id|code|ma viec|ma goi|ma nv|ma cv|muc|#"),
    joined: words(
      "nhiem vu|cong viec|viec|wbs|goi|goi cong viec|hang muc|dau viec|number|task|quan ly|code|id|dau muc",
    ),
  },

  // "Dự kiến hoàn thành" is a time, "Hoàn thành" a state and "Ngày xong" what has come of it.
  {
    role: "timing",
    rank: 120,
    heads: words(
      "du kien hoan thanh|hoan thanh du kien|du kien xong|xong du kien|du kien ket thuc|du kien thoi gian hoan thanh|phai xong|can xong|xong truoc|hoan thanh vao|hoan thanh trong|hoan thanh trong thang|hoan thanh trong quy|hoan thanh trong tuan|bao gio xong|khi nao xong|xong khi nao|bao gio|khi nao|den bao gio|luc nao|luc nao xong|xong luc nao|ngay nao|xong vao|ve dich|can hoan thanh|phai hoan thanh",
    ),
    joined: words("ngay|thoi gian|thoi diem|thang|quy|cong viec|nhiem vu"),
  },

  // When it was begun in fact, beside "Kế hoạch" over the same words.
  {
    role: "side",
    rank: 0,
    heads: ["bat dau", "ngay bat dau", "tu ngay", "tu", "khoi cong"].flatMap((start) => [
      `thuc te ${start}`,
      `${start} thuc te`,
    ]),
    joined: words("thoi gian|tien do|ngay|thuc hien|thang"),
  },
  // "Ngày hoàn thành" is tracking, planned it is the deadline.
  {
    role: "timing",
    rank: 30,
    heads: ["ngay hoan thanh", "hoan thanh", "ngay xong", "ngay ket thuc"].flatMap((end) =>
      ["ke hoach", "du kien", "theo ke hoach", "phai"].flatMap((planned) =>
        end === "hoan thanh" && planned === "theo ke hoach" ? [] : [`${end} ${planned}`, `${planned} ${end}`],
      ),
    ),
    joined: words("thoi gian|thoi han|thuc hien|nhiem vu|cong viec|ngay|tien do"),
  },

  // Tracking.
  {
    role: "completedOn",
    rank: 0,
    heads: words(
      "ngay hoan thanh thuc te|thoi gian hoan thanh thuc te|thuc te hoan thanh|hoan thanh thuc te|hoan thanh ngay|ngay xong|actual end|actual finish|completed on|completion date|date completed|ngay ket thuc thuc te|thoi han thuc te|thoi gian thuc te|thuc te",
    ),
    joined: words("thoi gian|thoi han|ngay|hoan thanh|thuc hien|tien do|ket thuc|han|den ngay|den"),
  },
  {
    role: "completedOn",
    rank: 1,
    heads: words("ngay hoan thanh"),
    joined: words("thuc hien|nhiem vu|cong viec"),
    or: ["timing"],
  },
  {
    role: "extendedTo",
    rank: 0,
    heads: words(
      "gia han|gia han den|han moi|han dieu chinh|thoi han gia han|thoi han dieu chinh|han gia han|han sau gia han",
    ),
    joined: words("den ngay|ngay|thoi gian|moi|lan 1"),
  },
  {
    role: "share",
    rank: 0,
    heads: words(
      "ty le hoan thanh|ti le hoan thanh|% hoan thanh|muc do hoan thanh|% thuc hien|phan tram hoan thanh|tien do %|% tien do|progress|pct of task complete|% complete|percent complete|pct complete|ty le thuc hien|ti le thuc hien|ty le %|ket qua %|khoi luong hoan thanh %|ty le|%",
    ),
    joined: words("hoan thanh|thuc hien|nhiem vu|cong viec|%|dat|tien do"),
  },
  {
    role: "status",
    rank: 0,
    heads: words("tinh trang|trang thai|status|hien trang|tinh hinh"),
    joined: words("thuc hien|trien khai|hoan thanh|xu ly|hien tai|cong viec|nhiem vu|task|giai quyet|tien do|ket qua"),
  },
  {
    role: "status",
    rank: 1,
    heads: words(
      "da hoan thanh|hoan thanh|da thuc hien|da xong|done|complete|completed|hoan thanh chua|chua hoan thanh",
    ),
    joined: words("chua|co khong|danh dau|x"),
  },
  { role: "eventOn", rank: 0, heads: words("ngay su kien"), joined: [] },
  // What is to come of a task, be it called its evidence as well.
  {
    role: "product",
    rank: 60,
    heads: words("san pham minh chung|san pham tai lieu minh chung|san pham ho so minh chung"),
    joined: words("du kien|dau ra"),
  },
  {
    role: "evidence",
    rank: 0,
    heads: words(
      "tai lieu kiem chung|minh chung|tai lieu minh chung|van ban ban hanh|so van ban ban hanh|link|duong dan|tai lieu|ho so minh chung|evidence",
    ),
    joined: words("kem theo|san pham|ket qua|thuc hien"),
  },
  {
    role: "obstacle",
    rank: 0,
    heads: words("kho khan|vuong mac|nguyen nhan|ly do|ton tai|han che|issues|issue|blockers|blocker"),
    joined: words(
      "vuong mac|cham|chua hoan thanh|ton tai|han che|cham tien do|kien nghi|de xuat|qua han|nguyen nhan|kho khan",
    ),
  },
  {
    role: "proposal",
    rank: 0,
    heads: words("kien nghi|de xuat|de nghi|proposal|proposals"),
    joined: words("kien nghi|de xuat|de nghi|neu co|don vi|voi cap tren|giai phap"),
  },
  {
    role: "note",
    rank: 0,
    heads: words("ghi chu|note|notes|remark|remarks|luu y|comment|comments|ghi chu khac"),
    joined: [...UNITS, ...words("khac|phoi hop|noi dung|neu co|tien do|ket qua|thuc hien")],
  },

  // Who.
  {
    role: "support",
    rank: 0,
    heads: words(
      "phoi hop|cung thuc hien|ho tro|lien quan|tham gia|p hop|don vi ph|dv ph|co quan ph|cq ph|support|supporting|supported by|consulted",
    ),
    joined: [
      ...UNITS,
      ...PEOPLE,
      ...words(
        "thuc hien|voi|trien khai|lanh dao|phan cong|phoi hop|cung|thanh phan|luc luong|trach nhiem|cong viec|nhiem vu|by|team|unit|xu ly",
      ),
    ],
  },
  {
    role: "lead",
    rank: 30,
    heads: words(
      "chu tri phoi hop|phan cong|trach nhiem|phan cong va cach thuc thuc hien|to chuc thuc hien|phan cong nhiem vu|giao nhiem vu|giao viec cho|giao cho",
    ),
    joined: [
      ...UNITS,
      ...words(
        "va cach thuc|cach thuc|thuc hien|nhiem vu|cong viec|trien khai|phoi hop|chu tri|cho|theo doi|phan cong|trach nhiem",
      ),
    ],
  },
  {
    role: "lead",
    rank: 0,
    heads: UNITS.flatMap((unit) => words("chu tri|dau moi|tham muu").map((duty) => `${unit} ${duty}`)),
    joined: [...UNITS, ...PEOPLE, ...DUTIES, ...TOPICS],
  },
  {
    role: "lead",
    rank: 20,
    heads: words(
      "don vi ca nhan|ca nhan don vi|don vi nguoi|to chuc ca nhan|don vi can bo|phong ban ca nhan|bo phan ca nhan|tap the ca nhan|don vi bo phan",
    ),
    joined: [...UNITS, ...PEOPLE, ...DUTIES],
  },
  { role: "lead", rank: 10, heads: words("chu tri|dau moi"), joined: [...UNITS, ...DUTIES] },
  {
    role: "lead",
    rank: 20,
    heads: UNITS.flatMap((unit) => DUTIES.map((duty) => `${unit} ${duty}`)),
    joined: [...UNITS, ...PEOPLE, ...DUTIES],
  },
  {
    role: "lead",
    rank: 32,
    heads: words("phu trach|chiu trach nhiem|trach nhiem|thuc hien|lead|lead unit|responsible unit|department"),
    joined: [...DUTIES, ...words("chinh|unit")],
  },
  {
    role: "lead",
    rank: 40,
    heads: [
      ...PEOPLE,
      ...words(
        "nguoi nhan|ai|ai lam|giao ai|giao cho ai|ai phu trach|ai chu tri|ai thuc hien|ai chiu trach nhiem|nguoi nao|don vi nao|phong nao|bo phan nao",
      ),
      ...words("owner|assignee|assigned to|responsible|person in charge|pic|in charge|incharge|assigned|accountable"),
    ],
    joined: [...UNITS, ...DUTIES, ...words("task|action|person|by|name")],
  },
  {
    role: "lead",
    rank: 50,
    heads: LEADERS.flatMap((leader) =>
      words("phu trach|chi dao|chu tri|theo doi|dieu hanh|chiu trach nhiem|duoc phan cong").map(
        (duty) => `${leader} ${duty}`,
      ),
    ),
    joined: [...LEADERS, ...DUTIES],
  },
  { role: "lead", rank: 51, heads: words("lanh dao"), joined: [...LEADERS, ...DUTIES] },
  {
    role: "lead",
    rank: 35,
    heads: PARTS_OF_OFFICES,
    joined: [...UNITS, ...PEOPLE],
  },
  {
    role: "lead",
    rank: 36,
    heads: OFFICES,
    joined: [...UNITS, ...PEOPLE],
  },

  // When. "Tiến độ" is a time in one plan and a percentage in another.
  {
    role: "start",
    rank: 0,
    heads: words(
      "bat dau|tu ngay|khoi dong|start|start date|begin|tu|tu thang|planned start|ngay khoi cong|khoi cong|thang bd|ngay bd",
    ),
    joined: words("ngay|thoi gian|thoi diem|thuc hien|ke hoach|trien khai|date|thang|quy|tien do|thoi han|tuan"),
  },
  {
    role: "timing",
    rank: 25,
    heads: words("thoi gian hoan thanh"),
    joined: words("nhiem vu|cong viec|thuc hien|yeu cau"),
    or: ["completedOn"],
  },
  {
    role: "timing",
    rank: 35,
    heads: words(
      "thoi han|han|ky han|ky hoan thanh|ky thuc hien|ky trien khai|han chot|han cuoi|han cuoi cung|deadline|dead line|moc|moc thoi gian|ngay den han|den han|due date|due|hoan thanh truoc|xong truoc|phai xong|phai hoan thanh|quy tac han|target date|thoi gian chot|chot",
    ),
    joined: words(
      "thuc hien|hoan thanh|trien khai|trinh|trinh ky|ban hanh|to chuc|bao cao|nop|gui|xu ly|giai quyet|khac phuc|ket thuc|yeu cau|cuoi|cuoi cung|phai|xong|ngay|truoc|duoc giao|can|quy tac|den|thoi gian|thoi diem|cam ket|cong viec|nhiem vu|quy dinh|date|chot|tien do|phe duyet|ke hoach|task|thang|quy|nam|san pham|hoan tat|cho phep",
    ),
  },
  {
    role: "timing",
    rank: 125,
    heads: words(
      "thoi gian|thoi diem|ngay ket thuc|ket thuc|den ngay|end date|end|finish|finish date|timeline|time|when|den|den thang|thang kt|ngay kt|ngay thuc hien|thoi gian thuc hien|thang hoan thanh|thang thuc hien|quy thuc hien|ngay phai xong|ngay xong du kien|ngay hoan thanh du kien|planned end|planned finish|schedule|lich|lich trinh|khoang thoi gian|thoi gian bieu",
    ),
    joined: words(
      "thuc hien|hoan thanh|trien khai|trinh|ban hanh|to chuc|bao cao|nop|gui|xu ly|giai quyet|khac phuc|ket thuc|yeu cau|cuoi|phai|xong|truoc|duoc giao|can|tien do|date|cong viec|nhiem vu|ke hoach|thang|quy|ngay|nam|hoan tat|phe duyet|thong qua|trinh ky|tham dinh|cho y kien|kiem tra|giam sat|thanh tra|dao tao|tien hanh|moc|quy dinh|frame|tuan",
    ).concat(TOPICS),
  },
  {
    role: "timing",
    rank: 150,
    heads: words("thang|quy|tuan|thang quy|thang nam|quy nam"),
    joined: words("thuc hien|hoan thanh|trien khai|nam"),
  },
  { role: "timing", rank: 160, heads: words("lo trinh"), joined: words("thuc hien|hoan thanh|trien khai|thoi gian") },
  {
    role: "timing",
    rank: 170,
    heads: words("tien do"),
    joined: words("thuc hien|hoan thanh|trien khai|thoi gian|ke hoach|cong viec|yeu cau|nhiem vu"),
    or: ["share", "status"],
  },

  // What comes of it, and the work itself.
  {
    role: "product",
    rank: 100,
    heads: words(
      "ket qua|ket qua thuc hien|ket qua xu ly|ket qua giai quyet|ket qua trien khai|ket qua bo sung|ket qua cong viec",
    ),
    joined: words("thuc hien|cong viec|nhiem vu|den nay|den ngay"),
    or: ["status"],
  },
  {
    role: "product",
    rank: 20,
    heads: words(
      "san pham|sp|dau ra|ket qua|hinh thuc van ban|deliverable|deliverables|output|outputs|expected result|result|results|san pham ban giao|ket qua dau ra",
    ),
    joined: words(
      "hoan thanh|dau ra|dat duoc|can dat|ban giao|giao nop|nop|yeu cau|thuc hien|cong viec|nhiem vu|dat|mong doi|chu yeu|phai dat|deliverable|output|ket qua|du kien|expected|danh muc|cu the|dang|hinh thuc|van ban|quan trong",
    ),
  },
  {
    role: "task",
    rank: 20,
    heads: words(
      "noi dung cong viec|nhiem vu|noi dung nhiem vu|ten nhiem vu|ten cong viec|dau viec|viec can lam|cong viec|hang muc cong viec|task|task title|task name|cong viec can lam|phai lam gi|lam gi|viec gi|lam viec gi|can lam gi|viec can thuc hien|phan viec",
    ),
    joined: words(
      "noi dung|nhiem vu|cong viec|viec|ten|danh muc|mo ta|tom tat|trong tam|chu yeu|can|phai|thuc hien|trien khai|duoc giao|giao|phan cong|can lam|theo doi|quan ly|chi dao|title|name|description|giai phap|hoat dong|uu tien|trong thang|trong quy|trong tuan|thang|dau viec|hang muc|dot xuat|phat sinh|bo sung|thuong xuyen|chuyen mon|cong tac|dau muc|chuong trinh|nhom|work|de an|van ban",
    ),
  },
  {
    role: "task",
    rank: 40,
    heads: words(
      "noi dung|hoat dong|hang muc|giai phap|ten hang muc|work item|activity|activities|action|action item|action items|description|work|to do|todo|what|item|noi dung chinh|dau muc",
    ),
    joined: words(
      "noi dung|hoat dong|cong viec|ten|danh muc|mo ta|thuc hien|trien khai|chu yeu|trong tam|can|cong tac|phan cong|giao|theo doi|ke hoach|yeu cau|description|name|title|work|hang muc|giai phap|dau tu|chuong trinh|hoat dong|kiem tra|giam sat|thanh tra|tuyen truyen|dao tao|boi duong|phoi hop|chuyen de|cong trinh|du an|duoc giao|viec",
    ),
  },
  {
    role: "task",
    rank: 60,
    heads: words(
      "chuong trinh|de an|ten de an|ten chuong trinh|ten du an|du an|chuyen de|ten van ban|viec|chu de|cong tac|cuoc kiem tra|ten chuyen de|ten cuoc kiem tra|ten cuoc thanh tra|ke hoach|su kien|ten su kien|ten hoat dong|cong doan|cac buoc|buoc thuc hien|bien phap khac phuc|giai phap khac phuc|noi dung khac phuc",
    ),
    joined: words(
      "duoc giao|giao|duoc phan cong|phan cong|can|phai|hang ngay|hang tuan|trong tuan|trong thang|trong quy|chuong trinh|de an|du an|ten|van ban|qppl|quy pham phap luat|ke hoach|cong tac|nghi quyet|quyet dinh|noi dung|trong tam|can lam|lam|kiem tra|giam sat|thanh tra|nhiem vu|hoat dong|danh muc|trien khai|thuc hien",
    ),
  },
];

/**
 * A heading that begins so and goes on in words of its own ("Nội dung tuyên truyền lưu động", "Ngày ra quân") may be this;
 * whether it is, the cells tell.
 */
export const openKinds: readonly { role: "task" | "timing" | "lead"; begins: readonly string[] }[] = [
  {
    role: "timing",
    begins: words("thoi gian|thoi han|han|ngay|moc|thoi diem|tien do|lo trinh|hoan thanh|deadline|khi nao"),
  },
  { role: "lead", begins: words("don vi|co quan|phong|bo phan|nguoi|can bo|phan cong|phu trach|giao|ai|trach nhiem") },
  {
    role: "task",
    begins: words("noi dung|nhiem vu|cong viec|hoat dong|viec|ten|hang muc|chuong trinh|nhung viec|cac viec|giai phap"),
  },
];
