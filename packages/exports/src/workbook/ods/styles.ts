/** What the automatic styles of a `content.xml` say about sheets and cells, as far as reading goes. */
export class OdsStyles {
  private readonly hiddenTables = new Set<string>();
  /** Decimals of a percentage format, by the name of the format. */
  private readonly percentFormats = new Map<string, number>();
  /** Format by cell style. */
  private readonly formats = new Map<string, string>();
  private style = "";
  private percentFormat: string | null = null;

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    const name = attributes.name ?? "";
    if (element === "style") {
      this.style = name;
      const format = attributes["data-style-name"];
      if (format !== undefined) this.formats.set(name, format);
    } else if (element === "table-properties") {
      if (attributes.display === "false") this.hiddenTables.add(this.style);
    } else if (element.endsWith("-style")) {
      this.percentFormat = element === "percentage-style" ? name : null;
    } else if (element === "number" && this.percentFormat !== null) {
      this.percentFormats.set(this.percentFormat, Number(attributes["decimal-places"] ?? 0) || 0);
    }
  }

  isHidden(tableStyle: string | undefined): boolean {
    return this.hiddenTables.has(tableStyle ?? "");
  }

  /** Decimals that a cell of this style shows of its percentage; null where it shows none. */
  percentDecimals(cellStyle: string | undefined): number | null {
    return this.percentFormats.get(this.formats.get(cellStyle ?? "") ?? "") ?? null;
  }
}
