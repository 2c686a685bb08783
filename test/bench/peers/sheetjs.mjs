// All values read, one sheet added, the file written: less than a report is.
import xlsx from "xlsx";

const book = xlsx.readFile(process.argv[2], { dense: true, cellDates: true });
xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([["BÁO CÁO"]]), "BaoCao");
xlsx.writeFile(book, process.argv[3]);
process.stdout.write(`${book.SheetNames.length} sheets`);
