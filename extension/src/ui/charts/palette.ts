import type { DeviceStatus } from "@desk/shared/contract";
import { deviceStatusLabels } from "@desk/shared/contract";
import { divisionLabels, divisions } from "@desk/shared/procedures/catalogue";

/** One kind of thing in a picture: its name, and the pattern it is filled with. */
export type Kind = { readonly code: string; readonly label: string };

/** The contract's divisions in its order. `other`: a procedure that the contract no longer knows. */
export const divisionKinds: readonly Kind[] = [
  ...divisions.map((code) => ({ code, label: divisionLabels[code] })),
  { code: "other", label: "その他" },
];

const statuses: readonly DeviceStatus[] = ["ok", "trouble", "down", "maintenance", "unused"];
/** 未確認 beside the statuses that can be set. */
export const statusKinds: readonly Kind[] = [
  ...statuses.map((code) => ({ code, label: deviceStatusLabels[code] })),
  { code: "unknown", label: "未確認" },
];

/** The `fill` of a kind; `ChartPatterns` must be on the page. */
export function fillOf(code: string): string {
  return `url(#chart-${code})`;
}
