import type { Language } from '../language'
import broken from './broken'

const english: Language = {
  code: 'en',
  name: 'English',
  dir: 'ltr',
  broken,
  catalogues: {
    screen: () => import('./screen'),
    ledger: () => import('./ledger'),
    record: () => import('./record'),
    analysis: () => import('./analysis'),
    query: () => import('./query'),
    method: () => import('./method'),
    vocabulary: () => import('./vocabulary'),
  },
}

export default english
