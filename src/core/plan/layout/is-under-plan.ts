import { fold } from "../../lib/text";

/** How totals, notes, places for signatures and addressees begin, under a table or between its rows. */
const BEGINS =
  /^(?:\(?[*¹²³†]+\)?\s|[¹²³]|tong cong|tong so|tong\b(?! hop| ket| ra soat| kiem| ve sinh| duyet| dieu tra| cuc)|cong\s*:|cong(?: muc| phan| nhom| chuong)?(?:\s*\(?(?:[ivxlc]+|\d+|[a-e])(?:\s?[+,]\s?(?:[ivxlc]+|\d+|[a-e]))*\)?)?$|ghi chu|luu y|chu thich|noi nhan|nguoi lap|nguoi duyet|thu truong|giam doc$|pho giam doc$|tm\.|kt\.|tl\.|tuq\.|chu tich$|pho chu tich$|hieu truong$|truong phong$|bi thu$|pho bi thu$|chanh van phong$|truong ban$|ky ten|\(?da ky|\(ky|xac nhan cua|nguon\s*:|lap bang|nguoi tong hop|phe duyet$|[^,]{2,40},\s*ngay\s.{0,12}thang|ngay\s.{0,8}thang\s.{0,8}nam)/;

export const isUnderPlan = (text: string): boolean => BEGINS.test(fold(text));
