import { FIRST_LINE, FONTS, LINE_PITCH, OFF_GRID, SIZES } from "./format.ts";

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function runProperties(font: string, size: number): string {
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="000000"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

function style(id: string, name: string, parts: string, attributes = ""): string {
  return `<w:style w:type="paragraph" ${attributes}w:styleId="${id}"><w:name w:val="${name}"/>${parts}</w:style>`;
}

const SPACING = `<w:spacing w:before="0" w:after="0" w:line="${LINE_PITCH}" w:lineRule="exact"/>`;
const INDENT = `<w:ind w:firstLine="${FIRST_LINE.firstLine}" w:firstLineChars="${FIRST_LINE.firstLineChars}"/>`;

/** Under Word's own names and levels: the navigation pane, the contents and whoever edits the file find them. */
function heading(level: number, font: string): string {
  const paragraph =
    level === 1
      ? `<w:keepNext/><w:snapToGrid w:val="0"/>${SPACING}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`
      : `<w:keepNext/>${SPACING}${INDENT}<w:outlineLvl w:val="${level - 1}"/>`;
  const size = level === 1 ? SIZES.title : SIZES.body;
  return style(
    `Heading${level}`,
    `heading ${level}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${runProperties(font, size)}</w:rPr>`,
  );
}

/**
 * `word/styles.xml` (ECMA-376 17.7), whole: with styles of one's own the library leaves out its defaults, and a
 * program then falls back to its own fonts and languages.
 */
export function stylesXml(): string {
  const styles = [
    style("Normal", "Normal", "<w:qFormat/>", 'w:default="1" '),
    ...[FONTS.title, FONTS.part, FONTS.section, FONTS.body].map((font, index) => heading(index + 1, font)),
    style(
      OFF_GRID,
      "Off Grid",
      '<w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr>',
      'w:customStyle="1" ',
    ),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  ];
  const font = FONTS.body;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:sz w:val="${SIZES.body}"/><w:szCs w:val="${SIZES.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  return `${HEAD}<w:styles ${MAIN}>${defaults}${styles.join("")}</w:styles>`;
}

/** Fonts with the one to take where a machine lacks them: 仿宋_GB2312 comes with office suites, 仿宋 with Windows. */
const ALTERNATES: readonly (readonly [name: string, alternate: string])[] = [
  ["方正小标宋简体", "华文中宋"],
  ["仿宋_GB2312", "仿宋"],
  ["楷体_GB2312", "楷体"],
  ["黑体", "SimHei"],
  ["宋体", "SimSun"],
];

/** `word/fontTable.xml` (ECMA-376 17.8.3). */
export function fontTable(): string {
  const fonts = ALTERNATES.map(
    ([name, alternate]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternate}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return `${HEAD}<w:fonts ${MAIN}>${fonts.join("")}</w:fonts>`;
}
