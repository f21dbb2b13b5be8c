import { effectiveVersion } from "@desk/shared/procedures/version";
import type { QaEntry } from "@desk/shared/qa/model";
import type { CurrentEntry, QaBookAnswer } from "@desk/shared/qa/version";
import { candidates } from "../content/current.ts";
import type { Kind } from "../content/kind.ts";
import type { ContentRepo } from "../content/repo.ts";

/** The 質疑応答集 as it stands on a JST day: the seeds in their order, then what was added, by id. */
export function bookOn(kind: Kind<QaEntry>, repo: ContentRepo, date: string): QaBookAnswer {
  const approved = repo.inState<QaEntry>("qa", ["approved"]);
  const entries = [...candidates(kind.seeds, approved)].flatMap(([qaId, versions]): CurrentEntry[] => {
    const named = versions.map((one) => ({ ...one, procedureId: qaId }));
    const current = effectiveVersion(named, qaId, date);
    if (current === undefined || current.content.retired === true) return [];
    const { version, state, effectiveFrom, content } = current;
    return [{ qaId, version, state, effectiveFrom, content }];
  });
  return { preApproval: !approved.some(({ effectiveFrom = "" }) => effectiveFrom <= date), entries };
}
