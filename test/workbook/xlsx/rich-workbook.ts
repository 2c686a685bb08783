import { OFFICE, type Parts, relationships, SHEETML, STYLES } from "./small-package";

const TYPE = "application/vnd.openxmlformats-officedocument";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Bytes that no text tool would leave alone. */
const binary = (seed: number) => Uint8Array.from({ length: 700 }, (_, index) => (index * seed + (index >> 3)) & 255);

const plan = `${DECLARATION}<worksheet xmlns="${SHEETML}" xmlns:r="${OFFICE}" xmlns:mc="${MC}" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1" filterMode="1"><tabColor rgb="FF00B050"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F9"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C4" sqref="C4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="6.5" customWidth="1"/><col min="5" max="6" width="12" hidden="1" outlineLevel="1"/></cols><sheetData><row r="1" spans="1:6" ht="33" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c></row><row r="4"><c r="A4"><v>1</v></c><c r="B4" t="inlineStr"><is><r><rPr><b/></rPr><t>Rà soát</t></r><r><t xml:space="preserve"> thủ tục</t></r></is></c><c r="D4" s="1"><v>45382</v></c><c r="E4"><f>SUM(A4:A9)</f><v>3</v></c><c r="F4" t="str"><f ca="1">TEXT(TODAY(),"yyyy")</f><v>2024</v></c></row><row r="5" hidden="1" outlineLevel="1"><c r="A5"><v>2</v></c><c r="B5" t="e"><v>#N/A</v></c></row></sheetData><sheetCalcPr fullCalcOnLoad="1"/><protectedRanges><protectedRange sqref="F4:F9" name="Nhập"/></protectedRanges><autoFilter ref="A3:D9"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells><phoneticPr fontId="1"/><conditionalFormatting sqref="A4:A9"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="E4:E9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-AAAA-BBBB-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C4:C9"><formula1>"Có,Không"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="B4" r:id="rId2"/></hyperlinks><printOptions gridLines="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="80" orientation="landscape" r:id="rId1"/><headerFooter><oddHeader>&amp;CSở Tư pháp</oddHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x14"><controls><control shapeId="1025" r:id="rId8" name="Nút"/></controls></mc:Choice></mc:AlternateContent><tableParts count="1"><tablePart r:id="rId5"/></tableParts><extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="7" id="{1}"><xm:f>'Số liệu'!$A$1&gt;1</xm:f></x14:cfRule><xm:sqref>B4:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'Số liệu'!A1:A9</xm:f><xm:sqref>F9</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const data = `${DECLARATION}<worksheet xmlns="${SHEETML}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>[1]Nguồn!$A$1</f><v>12</v></c></row></sheetData><sheetProtection password="CC1A" sheet="1" objects="1"/></worksheet>`;
const hidden = `${DECLARATION}<worksheet xmlns="${SHEETML}" xmlns:r="${OFFICE}"><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const workbook = `${DECLARATION}<workbook xmlns="${SHEETML}" xmlns:r="${OFFICE}" xmlns:mc="${MC}" mc:Ignorable="x15"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\" xmlns:x15ac="urn:x"/></mc:Choice></mc:AlternateContent><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" firstSheet="0" activeTab="1"/></bookViews><sheets>
  <sheet name="Kế hoạch" sheetId="1" r:id="rId1"/>
  <sheet name="Biểu đồ" sheetId="9" r:id="rId9"/>
  <sheet name="Số liệu" sheetId="4" r:id="rId2"/>
  <sheet name="Ẩn" sheetId="5" state="hidden" r:id="rId3"/>
</sheets><externalReferences><externalReference r:id="rId20"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Kế hoạch'!$A$3:$D$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Kế hoạch'!$3:$3</definedName><definedName name="Nguồn" localSheetId="3">Ẩn!$A$1</definedName><definedName name="TyLe">0.3</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/><pivotCaches><pivotCache cacheId="1" r:id="rId21"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"/></extLst></workbook>`;

const CONTENT: [path: string, type: string][] = [
  ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ["xl/worksheets/sheet1.xml", `${TYPE}.spreadsheetml.worksheet+xml`],
  ["xl/worksheets/sheet2.xml", `${TYPE}.spreadsheetml.worksheet+xml`],
  ["xl/worksheets/sheet5.xml", `${TYPE}.spreadsheetml.worksheet+xml`],
  ["xl/chartsheets/sheet1.xml", `${TYPE}.spreadsheetml.chartsheet+xml`],
  ["xl/styles.xml", `${TYPE}.spreadsheetml.styles+xml`],
  ["xl/sharedStrings.xml", `${TYPE}.spreadsheetml.sharedStrings+xml`],
  ["xl/calcChain.xml", `${TYPE}.spreadsheetml.calcChain+xml`],
  ["xl/theme/theme1.xml", `${TYPE}.theme+xml`],
  ["xl/drawings/drawing1.xml", `${TYPE}.drawing+xml`],
  ["xl/charts/chart1.xml", `${TYPE}.drawingml.chart+xml`],
  ["xl/tables/table1.xml", `${TYPE}.spreadsheetml.table+xml`],
  ["xl/comments1.xml", `${TYPE}.spreadsheetml.comments+xml`],
  ["xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
  ["xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
  ["xl/externalLinks/externalLink1.xml", `${TYPE}.spreadsheetml.externalLink+xml`],
  ["xl/pivotTables/pivotTable1.xml", `${TYPE}.spreadsheetml.pivotTable+xml`],
  ["xl/pivotCache/pivotCacheDefinition1.xml", `${TYPE}.spreadsheetml.pivotCacheDefinition+xml`],
  ["docProps/app.xml", `${TYPE}.extended-properties+xml`],
  ["xl/printerSettings/printerSettings1.bin", `${TYPE}.spreadsheetml.printerSettings`],
  ["customXml/itemProps1.xml", `${TYPE}.customXmlProperties+xml`],
];

/** A macro workbook with as much as people keep in theirs, written as Excel writes it. */
export const richWorkbook = (): Parts => ({
  "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${CONTENT.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join("")}</Types>`,
  "_rels/.rels": relationships(
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", "extended-properties", "docProps/app.xml"],
    ["rId3", "customXml", "customXml/item1.xml"],
  ),
  "docProps/app.xml": `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TitlesOfParts/></Properties>`,
  "customXml/item1.xml": "<ghiChu>của tôi</ghiChu>",
  "customXml/itemProps1.xml": "<props/>",
  "xl/workbook.xml": workbook,
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
    ["rId3", "worksheet", "worksheets/sheet5.xml"],
    ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId10", "styles", "styles.xml"],
    ["rId11", "sharedStrings", "sharedStrings.xml"],
    ["rId12", "calcChain", "calcChain.xml"],
    ["rId13", "theme", "theme/theme1.xml"],
    ["rId14", "vbaProject", "vbaProject.bin"],
    ["rId15", "person", "persons/person.xml"],
    ["rId20", "externalLink", "externalLinks/externalLink1.xml"],
    ["rId21", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
  ),
  "xl/worksheets/sheet1.xml": plan,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ["rId3", "drawing", "../drawings/drawing1.xml"],
    ["rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId5", "table", "../tables/table1.xml"],
    ["rId6", "comments", "../comments1.xml"],
    ["rId7", "threadedComment", "../threadedComments/threadedComment1.xml"],
  ).replace(
    "</Relationships>",
    `<Relationship Id="rId2" Type="${OFFICE}/hyperlink" Target="https://example.vn/" TargetMode="External"/></Relationships>`,
  ),
  "xl/worksheets/sheet2.xml": data,
  "xl/worksheets/_rels/sheet2.xml.rels": relationships(["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]),
  "xl/worksheets/sheet5.xml": hidden,
  "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${SHEETML}" xmlns:r="${OFFICE}"><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing1.xml"]),
  "xl/styles.xml": `${DECLARATION}${STYLES.replace(
    "</cellXfs>",
    `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/><extLst><ext xmlns:x14="${X14}" uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"/></extLst>`,
  ).replace(
    "<fonts",
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; ngày&quot;"/></numFmts><fonts',
  )}`,
  "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${SHEETML}" count="4" uniqueCount="4"><si><t>KẾ HOẠCH</t></si><si><t>STT</t></si><si><r><t>Nội dung</t></r><r><rPr><i/></rPr><t xml:space="preserve"> công việc</t></r></si><si><t>Thời hạn</t></si></sst>`,
  "xl/calcChain.xml": `<calcChain xmlns="${SHEETML}"><c r="E4" i="1"/><c r="F4"/><c r="B1" i="4"/></calcChain>`,
  "xl/theme/theme1.xml": `<a:theme xmlns:a="${DRAWING}/main" name="Office"/>`,
  "xl/vbaProject.bin": binary(7),
  "xl/printerSettings/printerSettings1.bin": binary(11),
  "xl/media/image1.png": binary(13),
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing"/>`,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(
    ["rId1", "image", "../media/image1.png"],
    ["rId2", "chart", "../charts/chart1.xml"],
  ),
  "xl/drawings/vmlDrawing1.vml":
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"><br></v:shape></xml>',
  "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${DRAWING}/chart"/>`,
  "xl/tables/table1.xml": `<table xmlns="${SHEETML}" id="1" name="Bảng1" ref="A3:D9"/>`,
  "xl/comments1.xml": `<comments xmlns="${SHEETML}"><authors><author>tc</author></authors></comments>`,
  "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
  "xl/persons/person.xml": "<personList/>",
  "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${SHEETML}"/>`,
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${SHEETML}"/>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([
    "rId1",
    "pivotCacheDefinition",
    "../pivotCache/pivotCacheDefinition1.xml",
  ]),
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${SHEETML}"/>`,
});
