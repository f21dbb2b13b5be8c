import { timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import type { AdminTokens, PairingCodeAnswer, PairingCodeRequest } from "@desk/shared/contract/admin";
import { issuePairingCode } from "../access/pairing.ts";
import { createAccessRepo } from "../access/repo.ts";
import { createTokenRepo, tokenIdOf } from "../access/token-repo.ts";
import type { Deps } from "../deps.ts";
import { granted, refuse, type Verdict } from "../reports/life/verdict.ts";
import type { AdminContext } from "./context.ts";

/** 端末の登録: pairing codes are made, and tokens seen and revoked. */
export function createTokens(
  { raw, site, atOnce, note, now, hooks }: AdminContext,
  deps: Pick<Deps, "db" | "wallClock" | "random">,
) {
  const repo = createTokenRepo(raw);
  const access = createAccessRepo(raw);
  const nameOf = (counterId: string | null) =>
    counterId === null ? "責任者画面" : site.counterLabel(counterId);
  const list = (own: Buffer): AdminTokens => ({
    tokens: repo.all().map(({ hash, ...token }) => ({
      ...token,
      id: tokenIdOf(hash),
      connected: hooks.isConnected(hash),
      own: hash.equals(own),
    })),
  });
  return {
    list,
    async code(asked: PairingCodeRequest, staffId: string): Promise<Verdict<PairingCodeAnswer>> {
      const counterId = asked.role === "counter" ? asked.counterId : null;
      if (counterId !== null && !site.counters().some(({ id }) => id === counterId))
        return refuse("not-found", "この窓口は登録されていないか、使用を終了しています。");
      const issued = await issuePairingCode(deps, access, { role: asked.role, counterId });
      const after = "10分間・1回限り";
      note({ staffId, kind: "access", subject: nameOf(counterId), action: "code", before: null, after });
      return granted(issued);
    },
    /** The PC has to be paired anew from now on; what it has not sent yet stays in it. */
    revoke(id: string, own: Buffer, staffId: string): Verdict<AdminTokens> {
      const verdict = atOnce((): Verdict<Buffer> => {
        const token = repo.all().find(({ hash }) => tokenIdOf(hash) === id);
        if (token === undefined) return refuse("not-found", "この登録はありません。すでに解除されています。");
        if (token.hash.equals(own))
          return refuse(
            "conflict",
            "いま使っているこの画面の登録は、ここからは解除できません。別の責任者画面から解除してください。何も変更していません。",
          );
        repo.revoke(token.hash, now());
        const before = `${formatMonthDay(token.createdAt.slice(0, 10))} ${timeOf(token.createdAt)}に登録`;
        note({
          staffId,
          kind: "access",
          subject: nameOf(token.counterId),
          action: "revoke",
          before,
          after: null,
        });
        return granted(token.hash);
      });
      if (!verdict.ok) return verdict;
      hooks.drop(verdict.value);
      return granted(list(own));
    },
  };
}
