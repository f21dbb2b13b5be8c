import type { ReactNode } from "react";
import { Banner } from "../banner.tsx";
import { Button } from "../button.tsx";
import { Waiting } from "./waiting.tsx";

/** Something that is read from the agent, as far as it has come. */
type Read<T> = { value: T | null; problem: string | null; reload: () => void };

/**
 * What was read, or what stands in its place until it is here. When it could not be read anew, what was read last
 * stays, and says so.
 */
export function WhenLoaded<T>({ of, children }: { of: Read<T>; children: (value: T) => ReactNode }) {
  if (of.value === null) return <Waiting {...of} />;
  return (
    <>
      {of.problem !== null && (
        <Banner kind="warning">
          <p>最新の内容を読み込めませんでした。前に読み込んだ内容を表示しています。{of.problem}</p>
          <Button onClick={of.reload}>読み直す</Button>
        </Banner>
      )}
      {children(of.value)}
    </>
  );
}
