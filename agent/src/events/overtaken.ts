import { businessDateOf } from "@desk/shared/calendar/business-date";
import { consoleCounterId, type DeskEvent } from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import type { Rejection } from "./judge.ts";
import { type Edit, type Names, namesIn, sentenceOf, subjectOf } from "./overtaken-words.ts";
import type { Permission } from "./permission.ts";
import type { RecordHeads } from "./record-heads.ts";

/**
 * Of two leads who edit one record the second is told what the first has done, instead of the last word winning unseen.
 * Asked of the console alone: what a counter reports, maybe hours later, is added to the timeline and never refused for
 * this. Whoever goes on from their own change, or says what the other said, overtakes nobody.
 */
export function createOvertaken(raw: Database, heads: RecordHeads): Permission {
  const logged = raw.prepare<[string]>("SELECT 1 FROM event WHERE id = ?");
  const names = namesIn(raw);
  return (event, counterId) => {
    if (counterId !== consoleCounterId || !("basedOn" in event) || event.basedOn === undefined) return null;
    // Sent again, it is still the same record.
    if (logged.get(event.id) !== undefined) return null;
    const others = heads.byOthersSince(event, event.basedOn).filter((said) => !agrees(said, event));
    return others.length === 0 ? null : refusal(event, others, names);
  };
}

/**
 * A device that two people find in the same state is not contested; nor is what a 訂正 says of an open case by its
 * going on. But whoever takes back a case that nobody seemed to work at is told that somebody does.
 */
function agrees(said: DeskEvent, event: Edit): boolean {
  if (said.type === "TransactionPhaseChanged") return event.type === "TransactionCorrected";
  if (said.type !== "DeviceStatusReported" || event.type !== "DeviceStatusReported") return false;
  const same = (field: "note" | "takenBy") => said[field] === undefined || said[field] === event[field];
  return said.status === event.status && said.cause === event.cause && same("note") && same("takenBy");
}

function refusal(event: Edit, others: readonly DeskEvent[], names: Names): Rejection {
  const day = businessDateOf(event.at);
  const told = others.slice(-3).map((said) => sentenceOf(said, day, names));
  const more = others.length > told.length ? `ほかに${others.length - told.length}件の変更があります。` : "";
  // What was taken back can be edited no more.
  const next = others.some(({ type }) => type === "TransactionVoided")
    ? "いまの内容を確かめてください。"
    : "いまの内容を確かめ、必要ならもう一度記録してください。";
  const detail = `${subjectOf(event, day, names)}は、画面を開いたあとに変わっています。${told.join("")}${more}今回の内容は記録していません。${next}`;
  return { id: event.id, reason: "overtaken", detail };
}
