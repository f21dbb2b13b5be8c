import {
  consoleCounterId,
  type DeskEvent,
  type DeskEventOf,
  incidentCategories,
  incidentKindLabels,
} from "@desk/shared/contract";

type Facts = Pick<
  DeskEventOf<"IncidentUpdated">["changes"],
  "kind" | "category" | "discoveredAt" | "occurredAt"
>;

/** What does not fit together within one event of an incident, in Japanese; null when all does. */
export function incidentFault(event: DeskEvent): string | null {
  switch (event.type) {
    case "IncidentReported":
      return faultOf(event);
    case "IncidentUpdated":
      // Whoever is complained about must not be able to take the complaint away.
      if (event.changes.voidReason !== undefined && event.counterId !== consoleCounterId)
        return "苦情・トラブル・事故の記録の取消は、現場責任者が責任者画面から行います。記録は元のままです。現場責任者に依頼してください。";
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
    typeof occurredAt === "string" &&
    Date.parse(occurredAt) > Date.parse(discoveredAt)
  )
    return "発生の日時が、発見の日時より後です。日時を確かめてください。記録していません。";
  return null;
}
