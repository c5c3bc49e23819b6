import { useMessages } from '@/components/messages/use-messages'

/** Beside words that say what failed: does it again. */
export function RetryButton({ onClick }: { readonly onClick: () => void }) {
  const { parts } = useMessages('screen')
  return (
    <button type="button" onClick={onClick}>
      {parts.retry}
    </button>
  )
}
