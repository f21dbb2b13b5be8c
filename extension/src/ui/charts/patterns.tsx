import type { ReactNode } from "react";

/** A ground and the marks on it, so that two neighbours differ without any colour. */
const patterns: Record<string, { ground: string; marks?: ReactNode; ink?: string }> = {
  today: { ground: "var(--color-primitive-light-blue-900)" },
  wait: {
    ground: "var(--color-primitive-light-blue-100)",
    marks: slant(),
    ink: "var(--color-primitive-light-blue-900)",
  },
  "6-1": {
    ground: "var(--color-neutral-solid-gray-100)",
    marks: dots(),
    ink: "var(--color-neutral-solid-gray-700)",
  },
  "6-2": { ground: "var(--color-primitive-light-blue-900)" },
  "6-3-1": {
    ground: "var(--color-primitive-green-200)",
    marks: slant(),
    ink: "var(--color-primitive-green-900)",
  },
  "6-3-2": {
    ground: "var(--color-primitive-orange-200)",
    marks: bars(),
    ink: "var(--color-primitive-orange-1000)",
  },
  "6-4": {
    ground: "var(--color-primitive-purple-100)",
    marks: cross(),
    ink: "var(--color-primitive-purple-800)",
  },
  "6-5": { ground: "var(--color-primitive-cyan-1000)" },
  other: { ground: "var(--color-neutral-white)", marks: dots(), ink: "var(--color-neutral-black)" },
  ok: { ground: "var(--color-primitive-green-200)" },
  trouble: {
    ground: "var(--color-primitive-yellow-300)",
    marks: slant(),
    ink: "var(--color-primitive-yellow-1200)",
  },
  down: { ground: "var(--color-primitive-red-900)" },
  maintenance: {
    ground: "var(--color-primitive-light-blue-100)",
    marks: bars(),
    ink: "var(--color-primitive-light-blue-900)",
  },
  unused: { ground: "var(--color-neutral-solid-gray-200)" },
  unknown: {
    ground: "var(--color-neutral-white)",
    marks: dots(),
    ink: "var(--color-neutral-solid-gray-536)",
  },
};

function dots() {
  return <circle cx="4" cy="4" r="1.25" fill="currentColor" />;
}
function slant() {
  return <path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" stroke="currentColor" strokeWidth="1.75" />;
}
function bars() {
  return <path d="M0 2 H8 M0 6 H8" stroke="currentColor" strokeWidth="1.25" />;
}
function cross() {
  return <path d="M0 0 L8 8 M8 0 L0 8" stroke="currentColor" strokeWidth="1" />;
}

/** The patterns that all pictures of a page are filled with; once on a page, invisible by itself. */
export function ChartPatterns() {
  return (
    <svg className="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(patterns).map(([code, { ground, marks, ink }]) => (
          <pattern
            key={code}
            id={`chart-${code}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            color={ink}
          >
            <rect width="8" height="8" fill={ground} />
            {marks}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A patch of the pattern, for legends. */
export function Swatch({ code }: { code: string }) {
  // The usual day is a line, not an area.
  if (code === "usual") return <span className="chart-swatch-line" aria-hidden="true" />;
  return (
    <svg className="chart-swatch" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="23" height="15" fill={`url(#chart-${code})`} stroke="currentColor" />
    </svg>
  );
}
