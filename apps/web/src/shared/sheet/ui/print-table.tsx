import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Live } from "../actions/live.ts";
import type { SheetRowData } from "../contract.ts";
import styles from "./sheet.module.css";

/** Whether the page is being printed: every row must be there before the printer looks. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}

/** The whole sheet as a plain table, its head on every page. */
export function PrintTable<Row extends SheetRowData>({ live }: { readonly live: Live<Row> }) {
  const { columns, arrangement, rowOf, props } = live;
  return (
    <table className={styles.print}>
      <caption>{props.label}</caption>
      <thead>
        <tr>
          <th scope="col">行号</th>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {arrangement.lines.map((line, at) => {
          if (line.kind === "band")
            return (
              <tr key={`${line.bandKey}/${line.edge}/${line.index}`}>
                <td colSpan={columns.length + 1} className={styles.printBand}>
                  {props.bands?.find(({ key }) => key === line.bandKey)?.[line.edge]?.[line.index]}
                </td>
              </tr>
            );
          const row = rowOf.get(line.rowId);
          if (row === undefined) return null;
          const place = rowOf.placeOf(line.rowId);
          return (
            <tr key={line.rowId} data-line={at}>
              <td className={styles.center}>{props.numberOf?.(row, place) ?? place + 1}</td>
              {columns.map(({ key, align, show, textOf }) => (
                <td key={key} className={styles[align ?? "left"]}>
                  {show?.(row) ?? textOf(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
      {props.foot === undefined ? null : (
        <tfoot>
          {props.foot.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.label}</th>
              {columns.map(({ key, align }) => (
                <td key={key} className={styles[align ?? "left"]}>
                  {line.texts[key]}
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  );
}
