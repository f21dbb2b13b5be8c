import { complaint } from "./definitions/complaint.ts";
import { incident } from "./definitions/incident.ts";
import { outage } from "./definitions/outage.ts";
import type { Procedures } from "./model.ts";
import { procedures, words } from "./scripts.ts";
import { complaintWords } from "./texts/complaint.ts";
import { incidentWords } from "./texts/incident.ts";
import { outageWords } from "./texts/outage.ts";
import type { WordsByProcedure } from "./words.ts";

/** 事故・苦情・障害 (S §11(3)(4), FACTS P17): no procedures of the contract, so in no list and no count of them. */
export const supportScripts: Procedures = {
  [incident.id]: incident,
  [complaint.id]: complaint,
  [outage.id]: outage,
};

export const supportWords: WordsByProcedure = {
  [incident.id]: incidentWords,
  [complaint.id]: complaintWords,
  [outage.id]: outageWords,
};

/** What a case may run through: a panel that offers the support scripts folds its answers over these. */
export const allScripts: Procedures = { ...procedures, ...supportScripts };
export const allWords: WordsByProcedure = { ...words, ...supportWords };
