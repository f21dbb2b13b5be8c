import { useEffect, useRef } from "react";

/**
 * A page that the agent made, as it will be printed. It is shown without scripts and without any right; only its
 * height is asked for, so that it is read with the page's own scroll bar.
 */
export function DocumentPreview({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let observer: ResizeObserver | undefined;
    const fit = () => {
      const page = element.contentDocument?.documentElement;
      if (page) element.style.height = `${page.scrollHeight}px`;
    };
    const onLoad = () => {
      const page = element.contentDocument?.documentElement;
      fit();
      observer?.disconnect();
      observer = new ResizeObserver(fit);
      if (page) observer.observe(page);
    };
    element.addEventListener("load", onLoad);
    return () => {
      observer?.disconnect();
      element.removeEventListener("load", onLoad);
    };
  }, []);
  // Same origin for its height alone: without allow-scripts nothing in it can run.
  return (
    <iframe ref={frame} className="editing-preview" title={title} sandbox="allow-same-origin" srcDoc={html} />
  );
}
