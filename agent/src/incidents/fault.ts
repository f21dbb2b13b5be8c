import {
  type DeskEvent,
  type DeskEventOf,
  incidentCategories,
  incidentKindLabels,
} from "@desk/shared/contract";

type Facts = {
  readonly [K in "kind" | "category" | "discoveredAt" | "occurredAt"]?: Reported[K] | undefined;
};
type Reported = DeskEventOf<"IncidentReported">;

/** What does not fit together within one event of an incident, in Japanese; null when all does. */
export function incidentFault(event: DeskEvent): string | null {
  switch (event.type) {
    case "IncidentReported":
      return faultOf(event);
    case "IncidentUpdated":
      return faultOf(event.changes);
    default:
      return null;
  }
}

function faultOf({ kind, category, discoveredAt, occurredAt }: Facts): string | null {
  // Whether a category alone fits can only be told with the kind that it is for.
  if ((kind === undefined) !== (category === undefined))
    return "種別と区分は、両方を一緒に変更してください。記録は元のままです。";
  if (kind !== undefined && !incidentCategories[kind].some((one) => one === category))
    return `この区分は「${incidentKindLabels[kind]}」にはありません。種別に合う区分を選んでください。記録していません。`;
  if (
    discoveredAt !== undefined &&
    occurredAt !== undefined &&
    Date.parse(occurredAt) > Date.parse(discoveredAt)
  )
    return "発生の日時が、発見の日時より後です。日時を確かめてください。記録していません。";
  return null;
}
