import type { Language } from '../language'
import facts from './facts'

const english: Language = {
  ...facts,
  catalogues: {
    screen: () => import('./screen'),
    ledger: () => import('./ledger'),
    record: () => import('./record'),
    analysis: () => import('./analysis'),
    openData: () => import('./open-data'),
    query: () => import('./query'),
    method: () => import('./method'),
    large: () => import('./large'),
    ogc: () => import('./ogc'),
    vocabulary: () => import('./vocabulary'),
  },
}

export default english
