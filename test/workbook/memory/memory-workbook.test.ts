import { MemoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import { describeContract } from "../contract";

describeContract("the memory", (sheets) => new MemoryWorkbook(sheets));
