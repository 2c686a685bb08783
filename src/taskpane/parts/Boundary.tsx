import { Component, type ReactNode } from "react";

interface Props {
  children: ReactNode;
  fallback: (error: unknown) => ReactNode;
  /** What has failed may be got ready for another try: it is tried when it is shown anew. */
  onFailure?: () => void;
}

/** What fails while it is shown (a part that does not load, a fault of ours) leaves the rest of the pane as it is. */
export class Boundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(): void {
    this.props.onFailure?.();
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : this.props.fallback(error);
  }
}
