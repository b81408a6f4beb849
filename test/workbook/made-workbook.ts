import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive; `declared` and `crc` lie where they are given. */
export interface Part {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly declared?: number;
  readonly crc?: number;
}

/** An archive made by hand, so that it can hold what no library writes. */
export function archive(parts: readonly Part[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, declared, crc } of parts) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc ?? crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(declared ?? data.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, Buffer.from(name), packed]);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, offset, Buffer.from(name));
    chunks.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...chunks, listed, end]));
}

export interface MadeSheet {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  /** The inside of `<sheetData>`, or rows whose cells are texts, numbers or XML. */
  readonly data: string;
  /** `A2:A9` */
  readonly merged?: readonly string[];
  readonly dimension?: string;
}

export interface Made {
  readonly sheets: readonly MadeSheet[];
  /** The inside of each `<si>`. */
  readonly shared?: readonly string[];
  /** Number formats by the style that shows them: style 1 is the first. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Changes the parts before they are packed. */
  readonly change?: (part: Part) => Part;
}

/** An .xlsx workbook made by hand. */
export function madeWorkbook({
  sheets,
  shared = [],
  formats = [],
  date1904,
  change = (part) => part,
}: Made): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Part[] = [
    {
      name: "[Content_Types].xml",
      text: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join("")}<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      text: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      text: `<workbook ${main} xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="r${at + 1}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `<Relationships xmlns="${relations}">${sheets.map((_, at) => `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      text: `<styleSheet ${main}><numFmts count="${formats.length}">${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`).join("")}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`,
    },
    {
      name: "xl/sharedStrings.xml",
      text: `<sst ${main} count="${shared.length}" uniqueCount="${shared.length}">${shared.map((inside) => `<si>${inside}</si>`).join("")}</sst>`,
    },
    ...sheets.map(({ data, merged = [], dimension }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      text: `<worksheet ${main}>${dimension ? `<dimension ref="${dimension}"/>` : ""}<sheetData>${data}</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : ""}</worksheet>`,
    })),
  ];
  return archive(parts.map(change));
}

/** A row of cells: a text, a number, or the XML of a cell with `REF` for its address. */
export function madeRow(row: number, ...cells: readonly (string | number | null)[]): string {
  const xml = cells.map((cell, at) => (cell === null ? "" : madeCell(`${String.fromCharCode(65 + at)}${row}`, cell)));
  return `<row r="${row}">${xml.join("")}</row>`;
}

function madeCell(address: string, cell: string | number): string {
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (cell.startsWith("<c ")) return cell.replace("REF", address);
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
