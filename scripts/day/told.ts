import type { DeviceCause, DeviceStatus, Incident, Outcome } from "@desk/shared/contract";
import type { MissedCallKind } from "@desk/shared/contract/phone-terms";

/** A case ended by a tap at one of the story's panels. */
export type TappedCase = {
  readonly counterId: string;
  readonly procedureId: string;
  readonly outcome: Outcome;
};

/** A stretch of a device's trouble as the people of the story saw it; instants in epoch ms. */
export type SeenEpisode = {
  readonly deviceId: string;
  readonly status: DeviceStatus;
  readonly cause: DeviceCause;
  readonly fromMs: number;
  readonly toMs: number;
  readonly takenBy?: string;
  /** The causes before a 再分類, none without one. */
  readonly causeBefore?: DeviceCause;
  readonly affectedCases: number;
};

export type SeenIncident = Pick<Incident, "kind" | "category" | "counterId"> & {
  readonly discoveredMs: number;
  readonly reportedMs: number;
  readonly reportedTo: Incident["reportedTo"];
  readonly hasFirstAid: boolean;
  readonly state: Incident["state"];
};

/** What was done on the day, written down beside the product as it was done. */
export type Told = {
  readonly cases: TappedCase[];
  readonly missed: Record<MissedCallKind, number>;
  readonly episodes: SeenEpisode[];
  readonly incidents: SeenIncident[];
};

export const nothingYet = (): Told => ({
  cases: [],
  missed: { missed: 0, overflowed: 0 },
  episodes: [],
  incidents: [],
});
