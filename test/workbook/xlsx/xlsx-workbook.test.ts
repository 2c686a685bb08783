import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { describeContract } from "../contract";
import { fileOf } from "./small-package";

describeContract("an .xlsx file", (sheets, part) => openXlsx(fileOf(sheets, part), "ke-hoach.xlsx"));
