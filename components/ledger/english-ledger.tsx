import { ledgerEn } from '@/components/messages/ledger-en'
import { Ledger, type LedgerProps } from './ledger'

/** The ledger with its words, which are loaded with it. */
export default function EnglishLedger(props: Omit<LedgerProps, 'messages'>) {
  return <Ledger {...props} messages={ledgerEn} />
}
