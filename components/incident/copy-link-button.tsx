import { useMessages } from '@/components/messages/use-messages'
import { useCopy } from '@/components/share/use-copy'
import { HeadButton } from './head-button'

/** Copies the address of an incident, and says so. */
export function CopyLinkButton({ address }: { address: string }) {
  const { copy, copied } = useCopy()
  const words = useMessages('record').incident
  return (
    <>
      <HeadButton
        icon={copied ? 'done' : 'link'}
        label={words.copyLink}
        onPress={() => copy(address)}
      />
      <span aria-live="polite" className="visually-hidden">
        {copied ? words.copied : ''}
      </span>
    </>
  )
}
