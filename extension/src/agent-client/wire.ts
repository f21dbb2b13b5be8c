// The schemas of what a panel sends and hears: a file of its own, loaded beside the first paint (load-wire.ts).
export {
  dailyReportSchema,
  deviceTimelineSchema,
  eventSchema,
  healthAnswerSchema,
  ingestAnswerSchema,
  liveStatusSchema,
  pairingAnswerSchema,
  problemSchema,
  sessionAnswerSchema,
  siteAnswerSchema,
  staffSchema,
} from "@desk/shared/contract";
