import { Button } from "../button.tsx";

/** Up, down and away for one of several things; `name` tells which to those who cannot see the row. */
export function RowButtons({
  name,
  onUp,
  onDown,
  onRemove,
}: {
  name: string;
  /** Left out at the top. */
  onUp: (() => void) | undefined;
  /** Left out at the bottom. */
  onDown: (() => void) | undefined;
  onRemove: () => void;
}) {
  return (
    <span className="editing-row-buttons">
      <Button kind="quiet" aria-label={`${name}を上へ`} disabled={onUp === undefined} onClick={onUp}>
        <span aria-hidden="true">↑</span>
      </Button>
      <Button kind="quiet" aria-label={`${name}を下へ`} disabled={onDown === undefined} onClick={onDown}>
        <span aria-hidden="true">↓</span>
      </Button>
      <Button kind="quiet" aria-label={`${name}を削除`} onClick={onRemove}>
        削除
      </Button>
    </span>
  );
}
