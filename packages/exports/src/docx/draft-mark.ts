import { AlignmentType, Header, ImportedXmlComponent, LineRuleType, Paragraph } from "docx";
import { DRAFT_LINE, DRAFT_WORD } from "../ooxml/index.ts";
import { FONTS, OFF_GRID, SIZES } from "./format.ts";
import { run } from "./text.ts";

/**
 * The head of every page of a draft: a line, and the word across the page as Word and WPS themselves draw a watermark
 * (a WordArt shape of VML in the header). `id` tells the shapes of one file apart.
 */
export function draftHeader(id: number): Header {
  const paragraph = new Paragraph({
    style: OFF_GRID,
    alignment: AlignmentType.CENTER,
    spacing: { line: 400, lineRule: LineRuleType.EXACT },
    children: [run(DRAFT_LINE, FONTS.part, SIZES.pageNumber)],
  });
  paragraph.addChildElement(ImportedXmlComponent.fromXmlString(watermark(id)));
  return new Header({ children: [paragraph] });
}

function watermark(id: number): string {
  const place =
    "position:absolute;margin-left:0;margin-top:0;width:400pt;height:200pt;rotation:315;z-index:-251658752;" +
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;" +
    "mso-position-vertical:center;mso-position-vertical-relative:margin";
  return (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">' +
    '<w:rPr><w:rFonts w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="黑体"/><w:noProof/></w:rPr><w:pict>' +
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>' +
    '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>' +
    `<v:shape id="DengtaDraft${id}" o:spid="_x0000_s${2048 + id}" type="#_x0000_t136" style="${place}" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">` +
    `<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${DRAFT_WORD}"/></v:shape></w:pict></w:r>`
  );
}
