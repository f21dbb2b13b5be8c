import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { v7 } from "uuid";

type Head = { counterId?: string; staffId?: string; at?: string };

const base = ({ counterId = "window-1", staffId = "lead-1", at = "2026-05-14T08:45:00+09:00" }: Head) => ({
  id: v7(),
  at,
  counterId,
  staffId,
});

/** 件数のみ計上 of one 案内. */
export function tally(head: Head = {}): DeskEventOf<"TallyAdded"> {
  return { type: "TallyAdded", ...base(head), procedureId: "guidance", quantity: 1 };
}

/** `minutes` after an instant, as ISO 8601 in UTC. */
export function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** A renewal through 審査: ten minutes of 対応, five of 審査待ち, two more of 対応. */
export function renewal(head: Head = {}): DeskEvent[] {
  const first = base(head);
  const of = { counterId: first.counterId, staffId: first.staffId, transactionId: v7() };
  const phase = (minutes: number, to: "review" | "serving"): DeskEvent => ({
    type: "TransactionPhaseChanged",
    ...of,
    id: v7(),
    at: later(first.at, minutes),
    phase: to,
  });
  return [
    {
      type: "TransactionStarted",
      ...of,
      ...first,
      procedureId: "certificate-renewal",
      procedureVersion: 1,
      channel: "counter",
    },
    phase(10, "review"),
    phase(15, "serving"),
    {
      type: "TransactionFinished",
      ...of,
      id: v7(),
      at: later(first.at, 17),
      outcome: "completed",
      path: [],
      deviceIds: ["terminal-1"],
      timeIsAccurate: true,
      quantity: 1,
    },
  ];
}

/** 出勤 and 退勤: recorded at every sign-in, beside what a test is about. */
export function isPresence({ type }: Pick<DeskEvent, "type">): boolean {
  return type === "StaffSignedIn" || type === "StaffSignedOut";
}
