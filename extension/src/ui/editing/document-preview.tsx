import { type ComponentProps, useEffect, useRef } from "react";
import { WhenLoaded } from "./when-loaded.tsx";

/** A4 upright with its margins, in CSS pixels: what the page is laid out for. */
const paperWidthPx = 820;

/** A report as it will be printed, in a card of its own. */
export function DocumentPreview({
  of,
  title,
}: {
  of: ComponentProps<typeof WhenLoaded<string>>["of"];
  title: string;
}) {
  return (
    <section className="console-card" aria-label={title}>
      <WhenLoaded of={of}>{(html) => <Page html={html} title={title} />}</WhenLoaded>
    </section>
  );
}

/**
 * A page that the agent made, as it will be printed, made smaller where there is no room for its width. It is shown
 * without scripts and without any right; only its size is asked for, so that it is read with the page's own scroll bar.
 */
function Page({ html, title }: { html: string; title: string }) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const [outer, inner] = [place.current, frame.current];
    if (outer === null || inner === null) return;
    const fit = () => fitInto(outer, inner);
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    inner.addEventListener("load", fit);
    return () => {
      observer.disconnect();
      inner.removeEventListener("load", fit);
    };
  }, []);
  return (
    <div ref={place} className="editing-preview">
      {/* Same origin for its size alone: without allow-scripts nothing in it can run. */}
      <iframe ref={frame} title={title} sandbox="allow-same-origin" srcDoc={html} />
    </div>
  );
}

function fitInto(outer: HTMLElement, inner: HTMLIFrameElement): void {
  const page = inner.contentDocument?.documentElement;
  if (!page) return;
  const room = outer.clientWidth;
  // Laid out at the width of the paper first; a page for a sheet on its side asks for more.
  // Without bars of its own, which would take of the width, and with a little room for what a zoom rounds.
  page.style.overflow = "hidden";
  inner.style.zoom = "1";
  inner.style.width = `${Math.max(room, paperWidthPx)}px`;
  inner.style.height = "0";
  const width = Math.max(page.scrollWidth, room);
  inner.style.width = `${width}px`;
  inner.style.height = `${page.scrollHeight + 16}px`;
  inner.style.zoom = String(Math.min(1, room / width));
}
