import type { RowKind } from "@dengta/domain";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { HistoryList } from "./history-list.tsx";

interface HistoryButtonProps {
  readonly kind: RowKind;
  readonly id: string;
  readonly parentId: string;
  readonly title: string;
}

/** 修改记录 of one row: who, when, which field, from what to what. */
export function HistoryButton({ title, ...row }: HistoryButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        修改记录
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={560}
        title={`修改记录 ${title}`}
        destroyOnHidden
      >
        <HistoryList {...row} />
      </Drawer>
    </>
  );
}
