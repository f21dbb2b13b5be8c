import type { DeviceState, LiveStatus } from "@desk/shared/contract";
import type { Failure } from "../agent-client/result.ts";
import type { Snapshot, Unsent } from "./load.ts";
import { deviceStates, type Projection, project } from "./projection.ts";
import { isRefusedChange } from "./refused.ts";
import type { Draft, EventRow } from "./rows.ts";
import type { Settings } from "./settings.ts";

/** How the line to the agent is. It says what is known, never what is hoped. */
export type Line =
  | { kind: "connecting" }
  | { kind: "connected" }
  /** Normal at a counter: work goes on, events wait. */
  | { kind: "unreachable" }
  /** The agent answers but not to us: pair again (`not-paired`), or another program is there. */
  | { kind: "refused"; failure: Exclude<Failure, { kind: "unreachable" }> };

/** What the screens read. Written only after the database has it; see `desk.ts`. */
export type DeskState = Projection & {
  settings: Settings;
  /** The JST day now. */
  businessDate: string;
  rows: readonly EventRow[];
  drafts: ReadonlyMap<string, Draft>;
  unsent: Unsent;
  devices: readonly DeviceState[];
  line: Line;
  /** The whole site, as the agent told it last; null until then. */
  live: LiveStatus | null;
};

/** The parts of the state that follow from the database. */
export function stateFrom(snapshot: Snapshot, businessDate: string): Omit<DeskState, "line" | "live"> {
  const { settings, rows, drafts, unsent } = snapshot;
  return {
    settings,
    businessDate,
    rows,
    drafts: new Map(drafts.map((draft) => [draft.transactionId, draft])),
    unsent,
    ...projected(rows, settings),
  };
}

/** The fold of the rows without refused changes, with the devices that follow from it. */
export function projected(rows: readonly EventRow[], settings: Settings) {
  const projection = project(rows.flatMap((row) => (isRefusedChange(row) ? [] : [row.event])));
  const deviceIds = settings.site?.devices.map((device) => device.id) ?? [];
  return { ...projection, devices: deviceStates(deviceIds, settings.devices, projection.reports) };
}
