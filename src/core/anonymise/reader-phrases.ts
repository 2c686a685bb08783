/**
 * The words that stand together in the texts and patterns of the readers, without accents: only they stay in the
 * anonymised copy of a workbook. Gathered from the code by test/core/anonymise (UPDATE_GOLDEN=1 writes them anew).
 */
export const READER_PHRASES: readonly string[] =
  `above|accountable|action|activities|activity|actual end|actual finish|acute|ad|added|adjacent|after|aggregate|ahead|ai
al|alias|aliases|all|alone|also|always|am|among|amount|and|anh|another|any|ap|apart|applicable|appraised|appraisedagain
approximate|apr|arithmetic|asof|assigned|assignee|attendees|aug|average|ba|bac|bac si|bad|bai bo|bam sat|ban
ban bien tap|ban dan van|ban giam hieu|ban nien|ban tuyen giao|band|bands|bang|bangkpi|bao|bao dam|bao hiem xa hoi|bat
bay|bc|bch|became|before|beforeincludesday|begin|below|benh vien|beside|best|between|beyond|bgd|bgh|bhxh|bi|bien che
bien phap|bien phap khac phuc|bieu|blocker|blockers|bo|bo mon|bo sung|bo tri|boi duong|bon|bonus|bonusinmaximum|boolean
bot|both|bql|br|bracket|brackets|branch|branches|break|breve|broken|bs|btv|budget|buoc|buoi|buon|buu dien|by|ca|ca truc
cac|cach|calendar|cam ket|can|can cu phap ly|canceled|cancelled|canh bao truoc|cao|cap|capital|case|category|cau|cause
cell|cells|ch|cham|chang|chanh|chap|checkpoints|chi|chi dan|chi dao|chi nhanh|chi phi|chi tiet|chi tieu|chia|chieu|chin
chinh|chinh xac|chiu trach nhiem|cho|chong|chot|chu de|chu dong|chu ky|chu nhat|chu nhiem|chu so|chu thich|chu tich
chu trach|chu tri|chu trila|chu yeu|chua|chua dap ung|chuan|chuc|chuc nang|chuong trinh|chuyen|chuyen mon|chuyen trach
circ|circle|classes|clause|clauses|clock|clockafter|closing|cn|co|co gang|co so phap ly|code|collective|colon|column
comment|comments|common|compare|comparison|complete|completed|completedon|completion|computed|con|condition|conflict
cong|cong an|cong hoa|cong tac|consulted|contains|cost|count|counted|cq|created|criteria|criterion|ct|cu
cu the hoa chi thi|cu the hoa chuong trinh|cu the hoa cong van|cu the hoa de an|cu the hoa ke hoach|cu the hoa ket luan
cu the hoa nghi dinh|cu the hoa nghi quyet|cu the hoa quyet dinh|cu the hoa thong tu|cua|cua dam nhiem|cuc|cung|cuoc
cuoc goi tu ngat|cuoi|cycle|da|dac|dac khu|dai|dai bieu quoc hoi|dam bao|dam nhan|dan cu|dan dau|dan toc va ton giao
dang|dang cai|dang nhap|dang quang|danh|danh hieu|dao tao|dat|data|date|dates|datkpi|dau|dau ra|day|daydu|days|dbqh|dc
dd|de|de an|de cuong|de xuat|dead line|deadline|deadlines|dec|decimal|decimals|deductions|definitions|deliverable
deliverables|dem|dem khac nhau|demand|den|denhet|denngay|denominator|deo|department|dependencies|dependency|description
di|dia|dich vu cong|diem|diem khuyen khich|dien luc|dien thoai|dien tich|dien tu|dieu|dieu duong|dieu tra xa hoi hoc
differ|digits|dinh|dinh ky chung|dinh ky da chung|dip|distinct|div|divisor|dl|dm|dmqh|dmqhny|dmqhyp|do|do dam nhiem
do luong|doan|doan thanh nien|doan tncs|doanh nghiep|doc qua nguon thu cap|document|doi|doi tuong|doing|don
don bien phong|don doc|don vi su nghiep|done|dong|dot|dot xuat|doubled|down|dpmqhny|ds|dt|du|du an|du kien|du lieu
du thao|du toan|dua tren|dua vao|due|dueon|dung|dunghan|dungquydinh|duoc|duoi|duoi su|duong dan|duong lich|duplicate
duration|durations|dv|dva d|dvad|dvt|each|earliest|early|either|else|elsewhere|em|email|empty|end|eomonth|eq|error
event|eventon|events|every|evidence|evidencededuction|exclusive|expected|extendedto|failed|falling|false|fault|fax|feb
figure|figures|filled|finish|finished|finite|first|fixed|floor|font|former|formula|frame|frequency|from|future|gan voi
gap|gay|gd|gddt|ge|generic|ghi|ghi chu|gia|gia tri|giai|giai ngan|giai phap|giai phap khac phuc|giam|giam doc|giam sat
giao|giao cho dam nhiem|giao dam nhiem|giao dich|giao duc va dao tao|giao thong van tai|giay|gieng|gio
gio to hung vuong|gioi tinh|giu|giua|gke tu|glam viec|goi|good|gp|gphut|gphutke tu|gphutlam viec|gphutsau|gphuttinh tu
gphuttruoc|gphuttu khi|grand total|grave|grid too large|gsau|gt|gtinh tu|gtruoc|gtu khi|gtvt|gu|guessed|gui|gv|ha|hai
half|han|han che|hang|hanh|hat|hay|hdnd|he so|heading|het|hh|hien|hien trang|hiep hoi|hieu luc|hieu truong|highest
hinh phat|hinh thuc|hke tu|hlam viec|hm|hn|hny|ho|hoac|hoach|hoan|hoan tat|hoan thanhkpi|hoan thien|hoat dong|hoc|hoi
hoi chu thap do|hoi cuu chien binh|hoi dong nhan dan|hoi khuyen hoc|hoi nguoi cao tuoi|hoi nong dan|hoi phu nu|holidays
hon|hop|hop phap|hop tac xa|hour|hours|hp|hphut|hphutke tu|hphutlam viec|hphutsau|hphuttinh tu|hphuttruoc|hphuttu khi
hq|hsau|ht|htinh tu|htruoc|htu khi|hundred|huong|huong dan|hut|huy|huyen|hy|id|ii|iii|il|implied|in|in charge|incharge
inclusive|indicator|indicators|infinity|info|inspected|int|iso|issue|issues|it|item|items|its|iu|iv|ix|jan|judge
judgement|jul|jun|ka|kad|ke|ke toan|kehoach|kem|keo dai den|keo dai tu nay|ket|key|kh|kha|khac|khach moi|khai|khao sat
khau|khcn|khcv|khdt|khen thuong|khi|kho|kho khan|khoa|khoa hoc va cong nghe|khoan|khoang|khoi|khoi luong|khom|khong
khong bao gom|khong dap ung|khong dap ung cac dieu kien tren|khong gian|khong sai pham|khong tinh doi voi he thong
khong xem xet danh gia|khong xet|khu pho|khuyet|kiem|kiem toan|kiem tra|kien nghi|kind|kinh phi|kinh te|kip|kipthoi|km
ko|kpi|kq|ks|kt|ky|ky han chung|ky han da chung|ky hieu|ky thuat vien|la|label|lai|lam|lam binh thuong|lam bth|lam bu
lam viec binh thuong|lam viec bth|lam viec bu|lan|lanh dao|lao dong|lap|large|late|lateevidence|latest|lau nhat|lay|ld
ldtb|ldtbxh|ldvp|le|lead|least|left|len|lenh|letter|lh|li|lich|lien|lien he|lien lac|lien minh|lien tuc|limits
linh hoat|linh vuc|link|list|listed|liv|lix|ll|lo trinh|loai|loi|lon hon|lon nhat|long|long ghep|lop|loss|lost|lower|lt
lu|luan|luat|luc|lui|luot|luu|luy ke|lv|lvi|lx|lxi|lxiv|lxix|lxv|lxvi|ly do|ma|ma cv|ma hieu|ma nv|mac|mail|mang|manual
mar|marks|mat|mat tran|mau|max|may|measure|mentioned|merged|mh|milestone|minh chung|minus|misfit|mismatch|missing|mm|mn
mo hinh|mo ta|moc|moc chung|moc da chung|moi|moment|mon hoc|money|mong doi|month|months|more|most|mot|mq|mt|mttq|muc
muc dich|muc tieu|much|multiple|mung|muoi|muon|mxi|my|nam
nam thang quy dieu khoan do luc doan quyet dinh so iso dot lan nhom buoc cap the ky tuan qd nd tt bieu mau|name|named
nameless|nams|nao|nay|near|needs|negative|neu|next|nfc|nfd|ng|ngan hang|ngan sach|nganh|ngay|ngay chien thang
ngay ket xuat|ngay lap tuc khi|ngay quoc te lao dong|ngay van hoa viet nam|ngay xuat|ngays|ngaythang nam|nghen|nghi
nghi bu gio to hung vuong|nghi bu tet duong lich|nghiem thu|nghiem tuc|nghiep vu|nghin dong|ngoai|nguoc lai|nguoi
nguoi duyet|nguoi xuat|nguon|nguong|nguyen
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan luong trinh mai truong lam ta cao ha to chu chau thai quach vuong tong la luu thach kim danh lo quang vang giang hua nong trieu ma siu ksor mac tu kieu phung nghiem doan dao tang vi luc cam be y ro
nh|nha may|nha van hoa|nhac truoc|nhan|nhan su|nhat|nhiem ky|nhiem vu|nhieu|nho hon|nho nhat|nhom|nhu cau|nhung|nhuoc
niem yet|nien do|nm|nn|nnmt|nnptnt|no|noi|noi dung duoc trung uong ghi nhan cham tai nhom viii|none|nong
nong nghiep va moi truong|nong nghiep va phat trien nong thon|nop|not|note|notes|nothing|noun|nov|now|nq|nsnn|nth|nua
nua cuoi cua namnay|nua cuoi cua namsau|nua cuoi cua namtoi|nua cuoi namnay|nua cuoi namsau|nua cuoi namtoi
nua dau cua namnay|nua dau cua namsau|nua dau cua namtoi|nua dau namnay|nua dau namsau|nua dau namtoi|number|numbering
numbers|numerator|ny|oaoaoaoaoa|object|obstacle|oct|oeoeoeoeoe|of|off|office|ol|on|ong|ongoing|only|ontime|open
operation|operator|or|other|out|output|outputs|outside|over|overdue|overlap|owner|part|parts|pct complete
pct of task complete|pd|penalty|per|percent|period|periodfrom|periods|periodto|person|pgd|ph|phai|pham vi|phan
phan mem do tinh trang bi|phase|phat|phe duyet|phep|phien|phieu|pho ban|pho bi thu|pho chanh|pho chu nhiem|pho chu tich
pho giam doc|pho hieu truong|pho khoa|pho phong|pho tong giam doc|pho truong ban|pho truong phong|phoi hop|phone|phong
phu hop|phu thuoc|phu trach|phuc vu|phuong|phuong an|phuong phap|phut|phutke tu|phutlam viec|phutsau|phuttinh tu
phuttruoc|phuttu khi|pic|place|plain|plan|planned end|planned finish|planned start|pm|pmax|points|position|predecessor
predecessors|previous|priority|problem|product|progress|proportional|ptnt|qh|qhn|qm|qn|qppl|qq|qu|qua|quan|quan ly
quan triet|quanh nam|quantity|quarter|qui|qui cuoi cua namnay|qui cuoi cua namsau|qui cuoi cua namtoi|qui cuoi namnay
qui cuoi namsau|qui cuoi namtoi|qui dau cua namnay|qui dau cua namsau|qui dau cua namtoi|qui dau namnay|qui dau namsau
qui dau namtoi|quoc khanh|quoc phong|quoted|quy|quy che|quy cuoi cua namnay|quy cuoi cua namsau|quy cuoi cua namtoi
quy cuoi namnay|quy cuoi namsau|quy cuoi namtoi|quy dau cua namnay|quy dau cua namsau|quy dau cua namtoi|quy dau namnay
quy dau namsau|quy dau namtoi|quy pham phap luat|quy tac|quyet|quyet toan|qy|ra soat|ram|range|rate|ratio|read|reason
received|recurring|reference|regular|remark|remarks|remedy|repeated|report|report sheet id not kebab|reportname
responsible|rest|result|results|rhythm|rhythms|rieng|rieng biet|right|rising|ro|roi|role|roman|rounding|row|rows|rui ro
rule|rut ngan|sa|sai|same|san pham|sang|sang kien|sao|sau|sau dau phay|schedule|sdt|se|self|sep|separated|setting
settings|share|shared|sheet|short|side|sign|sinh|skipped|small|so|so hieu|so hoa|so lieu|so luong|so ngay canh bao
so nguyen gan nhat|so tiet|so voicung ky|so voiky truoc|so voinam|so voiquy truoc|so voithang truoc|so voitruoc
soan thao|socung ky|soky truoc|som|sonam|song|soon|soquy truoc|sothang truoc|sotruoc|source|span|spelled|spelling
stages|start|started|state|states|status|step|steps|stop|stored|string|strong|stt|su co|su dung|su kien|sub|subject|sum
suot|sup|support|supported by|supporting|swapped|symbol|table|tai|tai lieu|tai lieu kiem chung|tai pham|tam|tam nhin
tan|tan suat|tang|tao|tap|tap huan|target|task|tat ca|tb|tbody|tbxh|td|team|tel|ten|ten hang hoa|ten khach hang
ten tai san|tet|tet duong|tet nguyen dan|text|texts|tg|th|tham dinh|tham du|tham gia|tham muu|tham quyen|thang
thang dau cua namke hoach|thang dau cua namnay|thang dau cua namsau|thang dau cua namtoi|thang dau cua namtruoc
thang dau namke hoach|thang dau namnay|thang dau namsau|thang dau namtoi|thang dau namtruoc|thang dauky
thang dauky cua namke hoach|thang dauky cua namnay|thang dauky cua namsau|thang dauky cua namtoi
thang dauky cua namtruoc|thang dauky namke hoach|thang dauky namnay|thang dauky namsau|thang dauky namtoi
thang dauky namtruoc|thang daumoi qui|thang daumoi quy|thang daumoi quy cua namke hoach|thang daumoi quy cua namnay
thang daumoi quy cua namsau|thang daumoi quy cua namtoi|thang daumoi quy cua namtruoc|thang daumoi quy namke hoach
thang daumoi quy namnay|thang daumoi quy namsau|thang daumoi quy namtoi|thang daumoi quy namtruoc|thang daumoiky
thang daumoiky cua namke hoach|thang daumoiky cua namnay|thang daumoiky cua namsau|thang daumoiky cua namtoi
thang daumoiky cua namtruoc|thang daumoiky namke hoach|thang daumoiky namnay|thang daumoiky namsau
thang daumoiky namtoi|thang daumoiky namtruoc|thang daumoiqui|thang daumoiqui cua namke hoach
thang daumoiqui cua namnay|thang daumoiqui cua namsau|thang daumoiqui cua namtoi|thang daumoiqui cua namtruoc
thang daumoiqui namke hoach|thang daumoiqui namnay|thang daumoiqui namsau|thang daumoiqui namtoi
thang daumoiqui namtruoc|thang daumoiquy|thang daumoiquy cua namke hoach|thang daumoiquy cua namnay
thang daumoiquy cua namsau|thang daumoiquy cua namtoi|thang daumoiquy cua namtruoc|thang daumoiquy namke hoach
thang daumoiquy namnay|thang daumoiquy namsau|thang daumoiquy namtoi|thang daumoiquy namtruoc|thang dauqui
thang dauqui cua namke hoach|thang dauqui cua namnay|thang dauqui cua namsau|thang dauqui cua namtoi
thang dauqui cua namtruoc|thang dauqui namke hoach|thang dauqui namnay|thang dauqui namsau|thang dauqui namtoi
thang dauqui namtruoc|thang dauquy|thang dauquy cua namke hoach|thang dauquy cua namnay|thang dauquy cua namsau
thang dauquy cua namtoi|thang dauquy cua namtruoc|thang dauquy namke hoach|thang dauquy namnay|thang dauquy namsau
thang dauquy namtoi|thang dauquy namtruoc|thangnam|thanh|thanh pho|thanh tra|thap hon|thap nhat|thap phan|thay|the
the thao|them|then|theo|thg|thi|thi dua khen thuong|thi tran|thiet lap|thieu|thoi|thoi diem chung|thoi diem da chung
thoi gian|thoi gian chung|thoi gian da chung|thoi han chung|thoi han da chung|thoi han khac phuc|thoi hieu|thoi luong
thon|thong bao|thong ke|thong qua|thong tin va truyen thong|thong trinh|thong tu|threshold|ths|thu|thu tuc|thuc|thuc te
thue|thuoc|thuong|thuong binh|thuong truc|ti le|tien|tieng|tiep|tiep tuc|tieu chi|tilde|time|timeline|times|timing|tinh
tinh hinh|tinh nhu sau|tinh trang|title|tl|tlkc|tm|tn|tnmt|to|to cong nghe so cong dong|to dan pho|to giup viec|to pho
toa an|toan bo|toan the|today|todo|toi|toi da hoa|toihet|toingay|tom tat|ton dong|ton tai|tong|tong dieu tra|tong duyet
too|top|tot|total|tp|tr|tra loi|trach nhiem|tram|trang thai|tre|tren|tren he thong|tren phan mem|tren toan|tren trang
tren ung dung|trend|trich yeu|trien|trieu|trinh|tro|tron|trong|trong do r la ty le dich vu cong truc tuyen toan trinh
trong vong|tru|trua|truc thuoc|truc tuyen|true|trung|trung binh|truoc|truong|truong hop khan cap|truong khoa duyet
truong mam non|truong tieu hoc|truy cap|truyen thong|ts|tt|tthc|tttt|tu|tu canh cao|tu khien trach|tu phap|tua|tuan
tuanchu nhat|tuancn|tuans|tuanthu|tung|tuoc|tuong ung|tuq|turn|tus|tuy|tuy theo tinh chat|tuyen truyen|tuyet doi|twice
two|ty|type|ubkt|ubmttq|ubnd|ul|unavailable|uncalculated|unclear|unclosed|uncomputed|understood|unexpected|unexplained
unit|units|unknown|unnamed|unnumbered|unread|unreadable|untracked|uo|uoc|up|upper|used|uu|uy|uy ban nhan dan|uyuyuyuyuy
va|vad|value|values|van|van hoa|vang|vao|ve|vh|vhtt|vhttdl|vi|vi pham|vi tri|viec|vien|vien kiem sat|vii|viii|voi
voi dieu kien|von|vp|vu|vuong mac|vuot|waiting|warning|warningdays|was|wbs|week|weekday|weekdays|weekly|weekone|weekthu
what|when|where|whole|within|without|word|words|work|worked|working|written|wrong|wthu|xa|xac dinh bang
xac dinh nhu sau|xac dinh theo cong thuc|xac nhan|xay dung|xay ra|xc|xci|xciv|xcix|xcv|xcvi|xem|xep loai|xh|xi
xi nghiep|xii|xin|xiv|xix|xl|xli|xliv|xlix|xlv|xlvi|xong|xu ly|xu phat|xuat luc|xuat ngay|xuat sac|xuong|xuyen|xv|xvi
y kien|y te|year|yearly|yes|yeu|yh|yi|ym|yn|yq|yy|zalo|zero|zv|zvh`.split(/[|\n]/);
