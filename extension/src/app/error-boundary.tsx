import { Component, type ReactNode } from "react";
import { Banner, Button } from "../ui/index.ts";
import { words } from "./words.ts";

/** The last resort: says that the records are safe and offers to open the page again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed text={words.crashed} /> : this.props.children;
  }
}

export function Crashed({ text }: { text: string }) {
  return (
    <main className="app-message">
      <h1>{words.name}</h1>
      <Banner kind="error">{text}</Banner>
      <Button kind="primary" onClick={() => location.reload()}>
        {words.reopen}
      </Button>
    </main>
  );
}
