/**
 * Every word in the texts and patterns of the readers, without accents: the only words of a workbook that stay in its
 * anonymised copy. Gathered from the code by test/core/anonymise (UPDATE_GOLDEN=1 writes it anew).
 */
export const READER_WORDS: ReadonlySet<string> = new Set(
  `above accountable action activities activity actual acute ad added adjacent after aggregate ahead ai al alias aliases
all alone also always am among amount an and anh another any ap apart applicable appraised appraisedagain approximate
apr arithmetic asof assigned assignee attendees aug average ba bac bad bai bam ban band bands bang bangkpi bao bat bay
bc bch be became before beforeincludesday begin below benh beside best between beyond bgd bgh bhxh bi bien biet bieu
binh blocker blockers bo boi bon bonus bonusinmaximum boolean bot both bql br bracket brackets branch branches break
breve broken bs bth btv bu budget bui buoc buoi buon buu by ca cac cach cai calendar cam can canceled cancelled canh
cao cap capital case category cau cause cell cells ch cham chang chanh chap charge chat chau che checkpoints chi chia
chien chieu chin chinh chiu cho chong chot chu chua chuan chuc chung chuong chuyen circ circle classes clause clauses
clock clockafter closing cn co code collective colon column comment comments common compare comparison complete
completed completedon completion computed con condition conflict cong consulted contains cost count counted cq created
criteria criterion ct cu cua cuc cung cuoc cuoi cuong cuu cv cycle da dac dai dam dan dang danh dao dap dat data date
dates datkpi dau dauky daumoi daumoiky daumoiqui daumoiquy dauqui dauquy day daydu days dbqh dc dd de dead deadline
deadlines dec decimal decimals deductions definitions deliverable deliverables dem demand den denhet denngay
denominator deo department dependencies dependency description di dia dich diem dien dieu differ digits dinh dip
distinct div divisor dl dm dmqh dmqhny dmqhyp do doan doanh doc document doi doing don done dong dot doubled down
dpmqhny ds dt du dua duc due dueon dung dunghan dungquydinh duoc duoi duong duplicate duration durations duyet dv dva
dvad dvt each earliest early either else elsewhere em email empty end eomonth eq error event eventon events every
evidence evidencededuction exclusive expected extendedto failed falling false fault fax feb figure figures filled
finish finished finite first fixed floor font former formula frame frequency from future gan gang gap gay gd gddt ge
generic ghep ghi gia giai giam gian giang giao giay gieng gio gioi giu giua giup gke glam goi gom good gp gphut gphutke
gphutlam gphutsau gphuttinh gphuttruoc gphuttu grand grave grid gsau gt gtinh gtruoc gtu gtvt gu guessed gui gv ha hai
half han hang hanh hat hay hdnd he heading het hh hiem hien hiep hieu highest hinh hke hlam hm hn hny ho hoa hoac hoach
hoan hoang hoat hoc hoi holidays hon hop hour hours hp hphut hphutke hphutlam hphutsau hphuttinh hphuttruoc hphuttu hq
hsau ht htinh htruoc htu hua huan hundred hung huong hut huy huyen huynh hy id ii iii il implied in incharge inclusive
indicator indicators infinity info inspected int iso issue issues it item items its iu iv ix jan judge judgement jul
jun ka kad ke kebab kehoach kem keo ket key kh kha khac khach khai khan khanh khao khau khcn khcv khdt khen khi khich
khien kho khoa khoan khoang khoi khom khong khu khuyen khuyet kiem kien kieu kim kind kinh kip kipthoi km ko kpi kq ks
ksor kt ky la label lac lai lam lan lanh lao lap large late lateevidence latest lau lay ld ldtb ldtbxh ldvp le lead
least left len lenh letter lh li lich lien lieu limits line linh link list listed liv lix ll lo loai loi lon long lop
loss lost lower lt lu luan luat luc lui luong luot luu luy lv lvi lx lxi lxiv lxix lxv lxvi ly ma mac mai mail mam mang
manual mar marks mat mau max may measure mem mentioned merged mh milestone minh minus misfit mismatch missing mm mn mo
moc moi moment mon money mong month months more most mot mq mt mttq muc much multiple mung muoi muon muu mxi my nam
name named nameless namke namnay nams namsau namtoi namtruoc nang nao nay nd near needs negative neu next nfc nfd ng
ngan nganh ngat ngay ngays ngaythang nghe nghen nghi nghiem nghiep nghin ngo ngoai nguoc nguoi nguon nguong nguyen nh
nha nhac nhan nhanh nhap nhat nhau nhiem nhieu nhin nho nhom nhu nhung nhuoc niem nien nm nn nnmt nnptnt no noi non
none nong nop not note notes nothing noun nov now nq nsnn nth nu nua number numbering numbers numerator nv ny
oaoaoaoaoa object obstacle oct oeoeoeoeoe of off office ol on ong ongoing only ontime open operation operator or other
out output outputs outside over overdue overlap owner part parts pct pd penalty per percent period periodfrom periods
periodto person pgd ph phai pham phan phap phase phat phay phe phep phi phien phieu pho phoi phone phong phu phuc phung
phuong phut phutke phutlam phutsau phuttinh phuttruoc phuttu pic place plain plan planned pm pmax points position
predecessor predecessors previous priority problem product progress proportional ptnt qd qh qhn qm qn qppl qq qu qua
quach quan quang quanh quantity quarter qui quoc quoted quy quyen quyet qy ra ram range rate ratio read reason received
recurring reference regular remark remarks remedy repeated report reportname responsible rest result results rhythm
rhythms rieng right rising ro roi role roman rounding row rows rui rule rut sa sac sach sai same san sang sao sat sau
schedule sdt se self sep separated setting settings share shared sheet short si side sign sinh siu skipped small so
soan soat socung soky som sonam song soon soquy sothang sotruoc source span spelled spelling stages start started state
states status step steps stop stored string strong stt su suat sub subject sum sung suot sup support supported
supporting swapped symbol ta table tac tai tam tan tang tao tap target task tat tb tbody tbxh td te team tel ten tet
text texts tg th thach thai tham thang thangnam thanh thanhkpi thao thap thay the them then theo thg thi thich thien
thiet thieu thoai thoi thon thong threshold ths thu thuat thuc thue thuoc thuong ti tich tien tieng tiep tiet tieu
tilde time timeline times timing tin tinh title tl tlkc tm tn tncs tnmt to toa toan toc today todo toi toihet toingay
tom ton tong too top tot total tp tr tra trach tram tran trang tre tren trend tri trich trien triet trieu trila trinh
tro tron trong tru trua truc true trung truoc truong truy truyen ts tt tthc tttt tu tua tuan tuanchu tuancn tuans
tuanthu tuc tung tuoc tuoi tuong tuq turn tus tuy tuyen tuyet twice two ty type ubkt ubmttq ubnd ul unavailable
uncalculated unclear unclosed uncomputed understood unexpected unexplained ung unit units unknown unnamed unnumbered
unread unreadable untracked uo uoc uong up upper used uu uy uyuyuyuyuy va vad value values van vang vao ve vh vhtt
vhttdl vi viec vien viet vii viii vo voi voicung voiky voinam voiquy voithang voitruoc von vong vp vu vuc vuong vuot
waiting warning warningdays was wbs week weekday weekdays weekly weekone weekthu what when where whole within without
word words work worked working written wrong wthu xa xac xay xc xci xciv xcix xcv xcvi xem xep xet xh xi xii xin xiv
xix xl xli xliv xlix xlv xlvi xong xu xuat xuong xuyen xv xvi year yearly yes yet yeu yh yi ym yn yq yy zalo zero zv
zvh`.split(/\s/),
);
