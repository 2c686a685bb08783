import type { OfficeResult } from "./office-result";

/** An office whose workbook was read, under the name by which all know it. */
export interface ReadOffice {
  file: string;
  office: string;
  result: OfficeResult;
}
