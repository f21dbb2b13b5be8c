import type { CaseState } from "@desk/shared/figures/case";
import { useDesk } from "../../outbox/index.ts";
import { Button, useHotkeys } from "../../ui/index.ts";
import { resumeCase } from "./actions.ts";

/** 保留中: nothing can be answered until the case runs on, so that no time is counted wrongly. */
export function HeldScreen({
  state,
  inTurn,
  onNext,
}: {
  state: CaseState;
  inTurn: (action: () => Promise<void>) => void;
  onNext: () => void;
}) {
  const desk = useDesk();
  const resume = () => inTurn(() => resumeCase(desk, state.transactionId));
  useHotkeys({ Enter: resume, h: resume, n: onNext });
  return (
    <main className="case-main case-held">
      <h2 className="step__title">保留中</h2>
      <p>この間の時間は、対応にも審査待ちにも数えません。</p>
      <Button kind="primary" size="large" wide hotkey="Enter" onClick={resume}>
        再開する
      </Button>
      <Button wide hotkey="N" onClick={onNext}>
        別の方を受け付ける
      </Button>
    </main>
  );
}
