import type { ComponentProps, ReactNode } from "react";
import { Keycap } from "./keycap.tsx";

export type ButtonProps = Omit<ComponentProps<"button">, "className"> & {
  kind?: "primary" | "secondary" | "quiet" | "danger" | "plain";
  size?: "large";
  wide?: boolean;
  /** The key that does the same: shown as a cap and told to assistive technology. The screen binds it. */
  hotkey?: string | undefined;
  /** A further class of the feature's own stylesheet. */
  className?: string;
  children: ReactNode;
};

/** A native button of at least 44 px. */
export function Button({
  kind = "secondary",
  size,
  wide,
  hotkey,
  className,
  children,
  ...rest
}: ButtonProps) {
  const classes = ["button", `button--${kind}`];
  if (size !== undefined) classes.push(`button--${size}`);
  if (wide) classes.push("button--wide");
  if (className !== undefined) classes.push(className);
  return (
    <button type="button" className={classes.join(" ")} aria-keyshortcuts={hotkey} {...rest}>
      {hotkey !== undefined && <Keycap>{hotkey}</Keycap>}
      {children}
    </button>
  );
}
