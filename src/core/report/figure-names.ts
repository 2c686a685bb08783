/** The defined names of the key figures' cells. They are never renamed, for documents link to them. */
export const keyFigureNames = [
  "BC_TongNhiemVu",
  "BC_HoanThanh",
  "BC_DangThucHien",
  "BC_ChuaThucHien",
  "BC_ThuongXuyen",
  "BC_ChoSuKien",
  "BC_ChuaRoThoiHan",
  "BC_DaHuy",
  "BC_HoanThanhSomHan",
  "BC_HoanThanhDungHan",
  "BC_HoanThanhTreHan",
  "BC_HoanThanhChuaRo",
  "BC_QuaHan",
  "BC_SapDenHan",
  "BC_GiaHan",
  "BC_ChuaCapNhat",
  "BC_TongChiTieu",
  "BC_ChiTieuDat",
  "BC_ChiTieuChuaDat",
  "BC_ChiTieuChuaDenHan",
  "BC_ChiTieuChuaCoSoLieu",
  "BC_ChiTieuChuaDanhGia",
  "BC_TongDiem",
  "BC_DiemToiDa",
  "BC_ChiSoCCHC",
  "BC_XepLoai",
  "BC_DiemTuCham",
  "BC_DiemThamDinh",
  "BC_DiemMatChuaRo",
] as const;

export type KeyFigureName = (typeof keyFigureNames)[number];

const KNOWN = new Set(keyFigureNames.map((name) => name.toLowerCase()));

/** Whether a defined name is one that reports give: a key figure's, or one made of an indicator's or criterion's code. */
export const isFigureName = (name: string): boolean =>
  KNOWN.has(name.toLowerCase()) || /^BC_(?:CT|TC)_\w+$/i.test(name);

/** "BC_CT_TT01" of an indicator's code, "BC_TC_II_2_3" of a criterion's; null where nothing is left of the code. */
export const codeName = (prefix: "BC_CT_" | "BC_TL_" | "BC_TC_" | "BC_DV_", code: string | null): string | null => {
  const plain = (code ?? "")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/gi, "d");
  const tail = plain.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
  return tail === "" ? null : prefix + tail.slice(0, 60);
};
