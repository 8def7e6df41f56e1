import { Component, type ReactNode } from 'react'
import { Failure } from './failure.tsx'

interface Props {
  readonly children: ReactNode
  /** Inside the frame, so that the way to the other screens stays open. */
  readonly framed?: boolean
}

/** Where something broke, a page with words stands in its place; saved visits and the draft are in the record book. */
export class ErrorBoundary extends Component<Props, { readonly failure: unknown; readonly broke: boolean }> {
  override state = { failure: null as unknown, broke: false }

  static getDerivedStateFromError(failure: unknown) {
    return { failure, broke: true }
  }

  override componentDidCatch(failure: unknown) {
    console.error(failure)
  }

  override render() {
    return this.state.broke ? <Failure failure={this.state.failure} framed={this.props.framed} /> : this.props.children
  }
}
