import { useMemo } from 'react'
import { useLanguage } from '@/components/messages/language-context'
import { useMessages } from '@/components/messages/use-messages'
import type { PictureWords } from './picture-subject'

/** What a picture says, in the reader's language. */
export function usePictureWords(): PictureWords {
  const { code: lang } = useLanguage()
  const screen = useMessages('screen')
  const ledger = useMessages('ledger')
  const record = useMessages('record')
  const query = useMessages('query')
  return useMemo(
    () => ({ lang, screen, ledger, record, query }),
    [lang, screen, ledger, record, query],
  )
}
