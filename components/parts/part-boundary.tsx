import { Component, type ReactNode } from 'react'

interface PartBoundaryProps {
  readonly children: ReactNode
  /** What is shown instead where something in `children` threw. */
  readonly failed: (error: unknown) => ReactNode
}

interface BoundaryState {
  /** What was thrown, if anything was: that may be anything, even nothing. */
  readonly thrown: readonly unknown[]
}

/** Keeps what one part of the screen throws from the rest. Another key lets it try again. */
export class PartBoundary extends Component<PartBoundaryProps, BoundaryState> {
  override state: BoundaryState = { thrown: [] }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { thrown: [error] }
  }

  override render(): ReactNode {
    const { children, failed } = this.props
    return this.state.thrown.length > 0 ? failed(this.state.thrown[0]) : children
  }
}
