import type { DeviceRow, HourRow, PieceRow, ProcedureRow, ReviewRow, ShareRow, TotalRow } from "./rows.ts";

/** What can be drawn; the numbers of a picture are all in its rows. */
export type Drawn =
  | { kind: "normal"; rows: readonly HourRow[] }
  | {
      kind: "stack";
      places: readonly string[];
      pieces: readonly PieceRow[];
      totals: readonly TotalRow[];
      unit: string;
    }
  | { kind: "waiting"; rows: readonly ReviewRow[] }
  | { kind: "longest"; rows: readonly ReviewRow[] }
  | { kind: "devices"; rows: readonly DeviceRow[]; devices: readonly string[]; from: number; to: number }
  | { kind: "procedures"; rows: readonly ProcedureRow[]; places: readonly string[] }
  | { kind: "shares"; rows: readonly ShareRow[]; devices: readonly string[]; places: readonly string[] };

/** In px. Without a height each picture has its own. */
export type Size = { readonly width: number; readonly fontPx: number; readonly height?: number };
