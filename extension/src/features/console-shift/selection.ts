/** A cell by its row (person) and column (day), from 0. */
export type Place = { readonly row: number; readonly column: number };
/** `active` is the cell that takes the keys, `anchor` the corner where the range was begun. */
export type Selection = { readonly anchor: Place; readonly active: Place };
export type Size = { readonly rows: number; readonly columns: number };
export type Rect = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export function rectOf({ anchor, active }: Selection): Rect {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function selectOne(active: Place): Selection {
  return { anchor: active, active };
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Number.MAX_SAFE_INTEGER],
  End: [0, Number.MAX_SAFE_INTEGER],
};

/** Where a key leads, or null when it is no key of moving. With `extend` the anchor stays. */
export function moved(selection: Selection, key: string, extend: boolean, size: Size): Selection | null {
  const step = steps[key];
  if (step === undefined) return null;
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const active = {
    row: within(selection.active.row + step[0], size.rows),
    column: within(selection.active.column + step[1], size.columns),
  };
  return extend ? { anchor: selection.anchor, active } : selectOne(active);
}

/** Columns of a row within the rectangle, as one text: rows outside of it are not drawn again. */
export function spanIn(rect: Rect, row: number): string {
  return row < rect.top || row > rect.bottom ? "" : `${rect.left}-${rect.right}`;
}
