import styles from "./reader.module.css";

/** A text under the form's word for it. */
export function Passage({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className={styles.passage}>
      <h4>{label}</h4>
      {text.trim() === "" ? <p className={styles.soft}>未填写</p> : <p className={styles.text}>{text}</p>}
    </div>
  );
}
