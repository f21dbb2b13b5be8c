/** A key's name as it stands on the keyboard; spoken through aria-keyshortcuts, so hidden here. */
export function Keycap({ children }: { children: string }) {
  return (
    <span className="keycap" aria-hidden="true">
      {children}
    </span>
  );
}
