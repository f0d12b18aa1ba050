/** Results that hold as long as what they were made from is the very same, object by object. */
export class Memo<K extends object, V> {
  readonly #kept = new WeakMap<K, { readonly deps: readonly unknown[]; readonly value: V }>();

  of(key: K, deps: readonly unknown[], make: () => V): V {
    const known = this.#kept.get(key);
    if (known !== undefined && isSame(known.deps, deps)) return known.value;
    const value = make();
    this.#kept.set(key, { deps, value });
    return value;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
