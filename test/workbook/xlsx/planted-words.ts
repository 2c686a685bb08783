import { OFFICE, type Parts, packageOf, relationships, SHEETML, worksheet } from "./small-package";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const TYPE = "application/vnd.openxmlformats-officedocument";

/**
 * A workbook with a word of its own in every place where a workbook can hold words; each is planted once, and its number
 * tells where: `word("header")` → "Quenhaheader"…
 */
export const plantedWords = (): { parts: Parts; words: string[] } => {
  const words: string[] = [];
  /** "Quềnh" and letters by which one is told from another: no program and no reader knows it. */
  const word = (place: string): string => {
    const own = `Quềnh${place}`;
    words.push(own);
    return own;
  };
  const name = word("tabname");
  const sheet = worksheet(
    `<row r="1"><c r="A1" t="inlineStr"><is><r><t>Kế hoạch ${word("inlinea").slice(0, 4)}</t></r><r><t>${(words.at(-1) ?? "").slice(4)} năm 2024</t></r></is></c></row>` +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>STT</t></is></c><c r="B3" t="inlineStr"><is><t>Nội dung công việc</t></is></c><c r="C3" t="inlineStr"><is><t>Thời gian thực hiện</t></is></c></row>' +
      `<row r="4"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>0</v></c><c r="C4" t="inlineStr"><is><t>Trước ngày 15/6/2024</t></is></c><c r="D4" t="str"><f>IF(A4=1,"${word("literal")}",${word("definedname")})</f><v>${word("storedresult")}</v></c></row>` +
      `<row r="5"><c r="A5"><v>2</v></c><c r="B5" t="s"><v>1</v></c><c r="C5" t="inlineStr"><is><t>Quý II</t></is></c><c r="D5"><f>SUM('${name}'!A4:A5)+${word("macrofunction")}(A4)</f><v>3</v></c></row>`,
    `<protectedRanges><protectedRange sqref="F4" name="${word("protectedrange")}" securityDescriptor="${word("descriptor")}"/></protectedRanges>` +
      `<autoFilter ref="A3:D5"><filterColumn colId="1"><filters><filter val="${word("filter")}"/></filters></filterColumn></autoFilter>` +
      `<conditionalFormatting sqref="B4"><cfRule type="containsText" priority="1" text="${word("cfrule")}"><formula>SEARCH("${words.at(-1) ?? ""}",B4)</formula></cfRule></conditionalFormatting>` +
      `<dataValidations count="1"><dataValidation type="list" sqref="E4" prompt="${word("prompt")}" promptTitle="${word("prompttitle")}" error="${word("error")}"><formula1>"Có,${word("listitem")}"</formula1></dataValidation></dataValidations>` +
      `<hyperlinks><hyperlink ref="B4" r:id="h1" tooltip="${word("tooltip")}" display="${word("display")}"/><hyperlink ref="B5" location="'${name}'!A1"/></hyperlinks>` +
      '<pageSetup r:id="p1"/>' +
      `<headerFooter><oddHeader>&amp;L&amp;"${word("font")},Bold"&amp;12${word("header")} &amp;P</oddHeader></headerFooter>` +
      '<drawing r:id="d1"/><legacyDrawing r:id="v1"/>' +
      `<oleObjects><oleObject progId="${word("ole")}" shapeId="1" r:id="o1"/></oleObjects>` +
      '<tableParts count="1"><tablePart r:id="t1"/></tableParts>',
    `<sheetPr codeName="${word("codename")}"/>`,
  );
  const base = packageOf([{ name, xml: sheet }], {
    "xl/sharedStrings.xml": `<sst xmlns="${SHEETML}"><si><t>Báo cáo của ${word("sharedstring")}</t></si><si><r><t>Lập ${word("richrun")}</t></r><rPh sb="0" eb="1"><t>${word("phonetic")}</t></rPh></si></sst>`,
  });
  const workbook = String(base["xl/workbook.xml"])
    .replace("<sheets>", `<sheets>`)
    .replace(
      "</sheets>",
      `</sheets><externalReferences><externalReference r:id="e1"/></externalReferences><definedNames><definedName name="${words.find((one) => one.endsWith("definedname")) ?? ""}" comment="${word("namecomment")}">'${name}'!$A$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'${name}'!$A$1:$D$5</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="c1"/></pivotCaches>`,
    );
  const more = (path: string, rows: [id: string, type: string, target: string][]): string =>
    String(base[path] ?? relationships()).replace(
      "</Relationships>",
      `${rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${/:/.test(target) ? ' TargetMode="External"' : ""}/>`).join("")}</Relationships>`,
    );
  const parts: Parts = {
    ...base,
    "[Content_Types].xml": String(base["[Content_Types].xml"]).replace(
      "</Types>",
      `<Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/tables/${word("tablefile")}.xml" ContentType="${TYPE}.spreadsheetml.table+xml"/></Types>`,
    ),
    "_rels/.rels": more("_rels/.rels", [
      ["k1", "core-properties", "docProps/core.xml"],
      ["k2", "custom-properties", "docProps/custom.xml"],
      ["k3", "customXml", "customXml/item1.xml"],
    ]),
    "docProps/core.xml": `<coreProperties><creator>${word("creator")}</creator></coreProperties>`,
    "docProps/app.xml": `<Properties><Company>${word("company")}</Company></Properties>`,
    "docProps/custom.xml": `<Properties><property name="${word("customname")}"><lpwstr>${word("customvalue")}</lpwstr></property></Properties>`,
    "customXml/item1.xml": `<note>${word("customxml")}</note>`,
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": more("xl/_rels/workbook.xml.rels", [
      ["e1", "externalLink", "externalLinks/externalLink1.xml"],
      ["c1", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["b1", "vbaProject", "vbaProject.bin"],
      ["n1", "person", "persons/person.xml"],
    ]),
    "xl/vbaProject.bin": new TextEncoder().encode(word("macro")),
    "xl/persons/person.xml": `<personList><person displayName="${word("person")}" id="{1}" userId="S::${word("userid")}@x.vn" providerId="AD"/></personList>`,
    "xl/worksheets/_rels/sheet1.xml.rels": more("", [
      ["h1", "hyperlink", `https://${word("host")}.example.vn/${encodeURI(word("path"))}`],
      ["p1", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["d1", "drawing", "../drawings/drawing1.xml"],
      ["v1", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["o1", "oleObject", "../embeddings/oleObject1.bin"],
      [
        "t1",
        "table",
        `../tables/${encodeURI(words.at(-1) === undefined ? "" : (words.find((one) => one.endsWith("tablefile")) ?? ""))}.xml`,
      ],
      ["m1", "comments", "../comments1.xml"],
      ["m2", "threadedComment", "../threadedComments/threadedComment1.xml"],
    ]),
    "xl/printerSettings/printerSettings1.bin": new TextEncoder().encode(word("printer")),
    "xl/embeddings/oleObject1.bin": new TextEncoder().encode(word("embedded")),
    "xl/media/image1.png": new TextEncoder().encode(word("picture")),
    "xl/comments1.xml": `<comments xmlns="${SHEETML}"><authors><author>${word("author")}</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>${word("comment")}</t></r></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `<ThreadedComments><threadedComment ref="B4" id="{2}" personId="{1}"><text>${word("thread")}</text></threadedComment></ThreadedComments>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><xdr:sp macro="[0]!${word("macrolink")}" textlink="'${name}'!$A$1"><xdr:nvSpPr><xdr:cNvPr id="2" name="${word("shape")}" descr="${word("alttext")}"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>${word("textbox")}</a:t></a:r></a:p></xdr:txBody></xdr:sp><a:blip r:embed="i1"/></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": more("", [
      ["i1", "image", "../media/image1.png"],
      ["g1", "chart", "../charts/chart1.xml"],
    ]),
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" alt="${word("vmlalt")}"><v:textbox><div>${word("vmltext")}<br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>3</x:Row></x:ClientData></v:shape></xml>`,
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:title><a:p><a:r><a:t>${word("charttitle")}</a:t></a:r></a:p></c:title><c:tx><c:strRef><c:f>'${name}'!$B$3</c:f><c:strCache><c:pt idx="0"><c:v>${word("chartcache")}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:numCache><c:formatCode>0" ${word("formatcode")}"</c:formatCode><c:pt idx="0"><c:v>1234567</c:v></c:pt></c:numCache></c:chartSpace>`,
    [`xl/tables/${words.find((one) => one.endsWith("tablefile")) ?? ""}.xml`]: `<table xmlns="${SHEETML}" id="1" name="${word("table")}" displayName="${words.at(-1) ?? ""}" ref="A3:D5"><tableColumns count="1"><tableColumn id="1" name="${word("column")}" totalsRowLabel="${word("totals")}"/></tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>`,
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${SHEETML}" xmlns:r="${OFFICE}"><externalBook r:id="x1"><sheetNames><sheetName val="${word("linkedsheet")}"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>${word("linkedvalue")}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": more("", [
      ["x1", "externalLinkPath", `file:///D:/${encodeURI(word("linkedfile"))}.xlsx`],
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${SHEETML}"><cacheSource type="worksheet"><worksheetSource ref="A3:D5" sheet="${name}"/></cacheSource><cacheFields count="1"><cacheField name="${word("pivotfield")}"><sharedItems><s v="${word("pivotitem")}"/><n v="1234567"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
    "xl/styles.xml": String(base["xl/styles.xml"])
      .replace('<name val="Calibri"/>', `<name val="${word("ownfont")}"/>`)
      .replace(
        "<fonts",
        `<numFmts count="1"><numFmt numFmtId="170" formatCode="0&quot; ${word("numberformat")}&quot;"/></numFmts><fonts`,
      )
      .replace(
        "</cellXfs>",
        `</cellXfs><cellStyles count="1"><cellStyle name="${word("cellstyle")}" xfId="0"/></cellStyles>`,
      ),
  };
  return { parts, words };
};
