import { fold } from "../../lib/text";

/** "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "Người lập biểu", "(Ký, ghi rõ họ tên)", "Phú Lộc, ngày 12 tháng 01 năm 2026" */
const SIGNED =
  /^(?:noi nhan|nguoi lap|nguoi duyet|nguoi tong hop|nguoi ky|(?:tm|kt|tl|tuq|t\/m|k\/t)[.\s]|ky ten|\(?da ky|\(?ky(?: ten)?[,) ]|xac nhan cua|lap bang|lap bieu|ke toan truong$|[^,\d]{2,40},\s*ngay\s.{0,12}thang|ngay\s.{0,8}thang\s.{0,8}nam)/;
/** "PHÓ CHỦ TỊCH", "Trưởng ban": who signs, and in other rows who leads. */
const OFFICE =
  /^(?:(?:q\.|quyen|pho|uy vien)\s+)*(?:thu truong(?: don vi| co quan)?|giam doc|tong giam doc|chu tich|hieu truong|truong phong|bi thu|truong ban|chanh van phong|truong khoa|cuc truong|chi cuc truong|vien truong|chanh an|chanh thanh tra|truong doan|chu nhiem|phe duyet|duyet|lanh dao don vi)$/;
/** "- Như trên;", "- Lưu: VT." */
const ADDRESSEE = /^[-–•]\s*(?:nhu tren|luu|thuong truc|cac|ubnd|so|phong|ban|chi bo|dang uy)/;

/** A row under a plan that holds what is signed and who gets it, and nothing of a task. */
export const isSignOff = (texts: readonly string[]): boolean => {
  const folded = texts.map((text) => fold(text).trim());
  if (folded.length === 0 || !folded.every((text) => SIGNED.test(text) || OFFICE.test(text) || ADDRESSEE.test(text)))
    return false;
  return (
    folded.some((text) => SIGNED.test(text)) || texts.some((text) => text === text.toUpperCase() && text.length > 4)
  );
};
