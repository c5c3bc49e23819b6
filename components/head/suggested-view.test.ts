import { describe, expect, it } from 'vitest'
import { dayOf } from '@/geo/time/time'
import { viewOfSuggestion } from './suggested-view'

describe('a chosen suggestion', () => {
  it('of a day is the range, and no longer a search', () => {
    const day = dayOf('2020-01-04')
    const span = { start: day, end: day }
    const view = viewOfSuggestion({ kind: 'day', span, incidents: 1 })
    expect(view).toEqual({ q: '', from: day, to: day })
  })

  it('of a place moves the map there and lists what names it', () => {
    const place = { kind: 'place', place: 'Balad', position: [44.3, 33.9], incidents: 2 } as const
    expect(viewOfSuggestion(place)).toEqual({ q: 'Balad', at: { zoom: 10, lat: 33.9, lon: 44.3 } })
  })

  it('of a place without a point, or of a name, is the search', () => {
    const place = { kind: 'place', place: 'somewhere', position: null, incidents: 1 } as const
    expect(viewOfSuggestion(place)).toEqual({ q: 'somewhere' })
    expect(viewOfSuggestion({ kind: 'name', name: 'Trump', incidents: 1 })).toEqual({ q: 'Trump' })
  })
})
