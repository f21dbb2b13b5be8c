import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./button.tsx";

/** The head of a screen other than home: back, title, and what belongs to the right of it. */
export function ScreenHeader({
  title,
  onBack,
  backLabel = "戻る",
  children,
}: {
  title: string;
  onBack?: () => void;
  backLabel?: string;
  children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new screen is announced, and Tab goes on from its top; unless it has put the focus into a field itself.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <header className="screen-header">
      {onBack !== undefined && (
        <Button kind="quiet" onClick={onBack}>
          <span aria-hidden="true">←</span>
          {backLabel}
        </Button>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
