import { messages } from '@/components/messages/messages'

/** Beside words that say what failed: does it again. */
export function RetryButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" onClick={onClick}>
      {messages.parts.retry}
    </button>
  )
}
