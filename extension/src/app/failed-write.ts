import { useEffect, useState } from "react";

/**
 * Whether the last gesture could not be recorded: every write is a promise whose rejection nobody else takes,
 * e.g. a full disk. Gone with the next tap.
 */
export function useFailedWrite(): boolean {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const onRejection = () => setFailed(true);
    const onTap = () => setFailed(false);
    addEventListener("unhandledrejection", onRejection);
    addEventListener("pointerdown", onTap);
    addEventListener("keydown", onTap);
    return () => {
      removeEventListener("unhandledrejection", onRejection);
      removeEventListener("pointerdown", onTap);
      removeEventListener("keydown", onTap);
    };
  }, []);
  return failed;
}
