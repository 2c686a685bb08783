import { mapFormula } from "../../../src/core/anonymise/formula-texts";

/** Letters become x, so that what has been changed shows. */
const hidden = (formula: string) => mapFormula(formula, (text) => text.replace(/\p{L}/gu, "x"));

test.each([
  ['COUNTIF(A:A,"Đã xong")', 'COUNTIF(A:A,"xx xxxx")'],
  ["SUM($A$1:$B$12)+'Số liệu'!C3", "SUM($A$1:$B$12)+'xx xxxx'!C3"],
  ["Nguồn!A1*TyLe", "xxxxx!A1*xxxx"],
  ["_xlfn.XLOOKUP(A1,Bảng1[Hình thức],Bảng1[#All])", "_xlfn.XLOOKUP(A1,xxxx1[xxxx xxxx],xxxx1[#All])"],
  ["SUM(T1[[#This Row],[Số tiền]])", "SUM(T1[[#This Row],[xx xxxx]])"],
  ["DOCSO(A1)+[1]Kho!B2", "xxxxx(A1)+[1]xxx!B2"],
  ["IF(TRUE,#REF!,#N/A)", "IF(TRUE,#REF!,#N/A)"],
  ['IF($C:$D="a ""b""",1,2)', 'IF($C:$D="x ""x""",1,2)'],
])("%s", (formula, expected) => expect(hidden(formula)).toBe(expected));
