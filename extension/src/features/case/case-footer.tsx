import type { Outcome } from "@desk/shared/contract";
import { Button } from "../../ui/index.ts";

/** Always there while a case runs. 引継ぎ and 中止 lead to the finish screen, from which one can come back. */
export function CaseFooter({
  onBack,
  onHold,
  onNext,
  onEnd,
}: {
  onBack: (() => void) | undefined;
  onHold: () => void;
  onNext: () => void;
  onEnd: (outcome: Outcome) => void;
}) {
  return (
    <fieldset className="case-footer" aria-label="案件の操作">
      <Button kind="quiet" aria-keyshortcuts="Backspace" disabled={onBack === undefined} onClick={onBack}>
        前へ
      </Button>
      <Button kind="quiet" aria-keyshortcuts="h" onClick={onHold}>
        保留
      </Button>
      <Button kind="quiet" aria-keyshortcuts="n" onClick={onNext}>
        別の方
      </Button>
      <Button kind="quiet" onClick={() => onEnd("handed-over")}>
        職員へ引継ぐ
      </Button>
      <Button kind="quiet" onClick={() => onEnd("cancelled")}>
        中止
      </Button>
    </fieldset>
  );
}
