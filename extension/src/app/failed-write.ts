import { useEffect, useState } from "react";

/**
 * Whether the last gesture could not be recorded: every write is a promise whose rejection nobody else takes,
 * e.g. a full disk. Gone with the next tap, once that has landed: what moves under a finger takes the tap away.
 */
export function useFailedWrite(): boolean {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const onRejection = () => setFailed(true);
    const onTap = () => setFailed(false);
    addEventListener("unhandledrejection", onRejection);
    addEventListener("click", onTap);
    addEventListener("keydown", onTap);
    return () => {
      removeEventListener("unhandledrejection", onRejection);
      removeEventListener("click", onTap);
      removeEventListener("keydown", onTap);
    };
  }, []);
  return failed;
}
