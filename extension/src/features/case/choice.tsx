import type { ReactNode } from "react";

/**
 * One of several things to choose, as a button-like label around a native input: Enter stays with the screen's
 * main action, and arrow keys move within the group.
 */
export function Choice({
  type,
  name,
  checked,
  onChange,
  children,
}: {
  type: "radio" | "checkbox";
  /** Of the group. */
  name: string;
  checked: boolean;
  onChange: () => void;
  children: ReactNode;
}) {
  return (
    <label className="case-choice">
      <input className="visually-hidden" {...{ type, name, checked, onChange }} />
      {children}
    </label>
  );
}
