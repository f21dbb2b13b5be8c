import { clockError, useDeskState } from "../outbox/index.ts";
import { Banner, Button } from "../ui/index.ts";
import { words } from "./words.ts";

/** What staff should put right when there is a moment: a PIN not yet checked, a clock that is off. */
export function Notices({ onAskPin }: { onAskPin: () => void }) {
  const settings = useDeskState((state) => state.settings);
  const connected = useDeskState((state) => state.line.kind === "connected");
  const error = clockError(settings);
  const minutes = Math.round(Math.abs(settings.clockOffsetMs) / 60_000);
  return (
    <>
      {settings.signIn?.pin === "unchecked" && connected && (
        <Banner kind="warning">
          <p>{words.askPin}</p>
          <Button onClick={onAskPin}>{words.askPinButton}</Button>
        </Banner>
      )}
      {error !== "none" && (
        <Banner kind="warning">
          {error === "behind" ? words.clockBehind(minutes) : words.clockAhead(minutes)}
        </Banner>
      )}
    </>
  );
}
