/** What the stand of the sheet puts on its page for tests. */
interface StandFirm {
  readonly id: string;
  readonly platform: string;
  readonly name: string;
  readonly cost: string | null;
  readonly basis: string;
  readonly note: string;
  readonly unread: Readonly<Record<string, string>>;
}

interface Window {
  readonly stand: {
    readonly firms: {
      readonly get: () => readonly StandFirm[];
      readonly push: (id: string, change: Partial<StandFirm>) => void;
    };
    readonly go: (address: { readonly rowId: string; readonly key: string }) => void;
    readonly opened: readonly string[];
  };
}
