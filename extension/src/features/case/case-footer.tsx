import type { Channel, Outcome } from "@desk/shared/contract";
import { Button } from "../../ui/index.ts";
import { words } from "./words.ts";

/** Always there while a case runs. 引継ぎ and 中止 lead to the finish screen, from which one can come back. */
export function CaseFooter({
  channel,
  onBack,
  onHold,
  onNext,
  onAsk,
  onMore,
  onEnd,
}: {
  channel: Channel;
  onBack: (() => void) | undefined;
  onHold: () => void;
  onNext: () => void;
  onAsk: () => void;
  /** ほか: what is needed less often, one tap further. */
  onMore: () => void;
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
      {channel === "phone" ? (
        // On the telephone one looks things up; nobody else is served meanwhile.
        <Button kind="quiet" aria-keyshortcuts="q" onClick={onAsk}>
          {words.qaShort}
        </Button>
      ) : (
        <Button kind="quiet" aria-keyshortcuts="n" onClick={onNext}>
          別の方
        </Button>
      )}
      <Button kind="quiet" onClick={() => onEnd("handed-over")}>
        職員へ引継ぐ
      </Button>
      <Button kind="quiet" onClick={() => onEnd("cancelled")}>
        中止
      </Button>
      <Button kind="quiet" aria-keyshortcuts="m" aria-haspopup="dialog" onClick={onMore}>
        {words.more}
      </Button>
    </fieldset>
  );
}
