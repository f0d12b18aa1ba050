/**
 * What a workbook may cost before it is refused. Real ones hold a few hundred rows in a few hundred kilobytes;
 * a sheet formatted down to Excel's last row inflates to hundreds of megabytes and must still be read.
 */
export const WORKBOOK_LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 20 * 1024 * 1024,
  /** Entries of the package, read or not. */
  packageEntries: 5_000,
  /**
   * Inflated bytes of all parts that are read. Large parts are read piece by piece: what this bounds is time, not
   * memory. Excel writes 300 to 500 MB for a sheet whose rows are formatted to the last one.
   */
  inflatedBytes: 1_024 * 1024 * 1024,
  sheets: 200,
  /** Cells with content, in all sheets together. */
  cells: 400_000,
  /** Characters of all cells together: one long text may be shared by many. */
  characters: 20_000_000,
  /** Merged ranges, in all sheets together. */
  merges: 20_000,
  /** Texts that cells may point to. */
  sharedStrings: 1_000_000,
  /** Nested elements of one XML part. */
  xmlDepth: 200,
  /** Characters of one cell: Excel's own limit. */
  cellCharacters: 32_767,
  rows: 1_048_576,
  columns: 16_384,
} as const;
