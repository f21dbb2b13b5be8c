import { Banner } from "../banner.tsx";
import { Button } from "../button.tsx";

/** What stands in place of something that is not here yet, or could not be had. */
export function Waiting({ problem, reload }: { problem: string | null; reload: () => void }) {
  if (problem === null) return <p role="status">読み込んでいます…</p>;
  return (
    <Banner kind="error">
      <p>{problem}</p>
      <Button onClick={reload}>読み直す</Button>
    </Banner>
  );
}
