import { Component, type ErrorInfo, type ReactNode } from "react";
import { words } from "../model/words.ts";

type Props = { readonly title: string; readonly children: ReactNode };

/** One per pane, so that the text survives a broken list. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <section className="cover" role="alert">
        <h2>{this.props.title}</h2>
        <p>{words().frame.brokenWhy}</p>
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          {words().frame.tryAgain}
        </button>
      </section>
    );
  }
}
