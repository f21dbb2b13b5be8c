/**
 * A key's name as it stands on the keyboard. Drawn by the stylesheet, so that it is no part of a button's text:
 * aria-keyshortcuts tells it to assistive technology.
 */
export function Keycap({ children }: { children: string }) {
  return <span className="keycap" aria-hidden="true" data-key={children} />;
}
