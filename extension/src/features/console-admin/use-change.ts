import { useState } from "react";
import { type Result, sentenceOf, useAgent } from "../../agent-client/index.ts";
import { useDesk } from "../../outbox/index.ts";

/** A change of the site: what it answered is read anew, and this page's own copy of the site follows. */
export function useChange(reload: () => void) {
  const desk = useDesk();
  const agent = useAgent();
  const [done, setDone] = useState<string | null>(null);
  return {
    /** What was done last, in Japanese. */
    done,
    /** Answers what was wrong, or null. */
    run: async (asking: Promise<Result<unknown>>, said: string): Promise<string | null> => {
      setDone(null);
      const answer = await asking;
      // Also after a refusal: whoever was overtaken goes on from what stands now.
      reload();
      if (!answer.ok) return sentenceOf(answer);
      const site = await agent?.site();
      if (site?.ok) await desk.saveSettings({ site: site.value });
      setDone(said);
      return null;
    },
  };
}
