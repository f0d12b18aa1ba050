import { PLAN_ACTION_LABELS, type PlanAction, type PlanDocument } from "@dengta/domain";
import { App, Button } from "antd";
import { useState } from "react";
import { ConfirmDecision } from "./confirm-decision.tsx";
import type { DecidedPlan } from "./decided-plan.ts";
import styles from "./decision.module.css";
import type { Decision } from "./decision.query.ts";
import { ReturnDrawer } from "./return-drawer.tsx";

interface DecisionsProps {
  readonly plan: DecidedPlan;
  readonly document: PlanDocument | null;
  readonly onReload: () => void;
}

/** In the order of the buttons; the last is the weightiest. */
const ORDER = ["return", "accept", "approve", "archive"] as const;

/** The decisions that the plan's state and the person's role allow now; nothing where there are none. */
export function Decisions({ plan, document, onReload }: DecisionsProps) {
  const [asked, setAsked] = useState<Decision | "return" | null>(null);
  const { message } = App.useApp();
  const allowed = ORDER.filter((action) => plan.actions.includes(action));
  const done = (action: PlanAction) => {
    setAsked(null);
    message.success(`${plan.regionName}方案已${PLAN_ACTION_LABELS[action]}`);
    onReload();
  };
  const close = () => setAsked(null);
  return (
    <div className={styles.buttons}>
      {allowed.map((action) => (
        <Button
          key={action}
          type={action === "return" ? "default" : "primary"}
          onClick={() => setAsked(action)}
        >
          {PLAN_ACTION_LABELS[action]}
        </Button>
      ))}
      {asked === null || asked === "return" ? null : (
        <ConfirmDecision plan={plan} decision={asked} onDone={done} onFailed={onReload} onClose={close} />
      )}
      {asked === "return" && document !== null ? (
        <ReturnDrawer plan={plan} document={document} onDone={done} onFailed={onReload} onClose={close} />
      ) : null}
    </div>
  );
}
