import { ledgerEn } from '@/components/messages/ledger-en'
import { LedgerKey } from './ledger-key'

/** What sizes, rings and bars of the ledger mean, with its words. */
export default function EnglishKey() {
  return <LedgerKey messages={ledgerEn} />
}
