import type { Suggestion } from '@/geo/table/suggest'
import type { ViewState } from '@/geo/view/view-state'

/** How near the map goes to a place. */
const PLACE_ZOOM = 10

/**
 * What a chosen suggestion shows: days become the range in place of the words, a name or words the search,
 * and a place the search and the middle of the map.
 */
export function viewOfSuggestion(
  chosen: Exclude<Suggestion, { kind: 'incident' }>,
): Partial<ViewState> {
  switch (chosen.kind) {
    case 'day':
      return { q: '', from: chosen.span.start, to: chosen.span.end }
    case 'name':
    case 'words':
      return { q: chosen.name }
    case 'place': {
      if (!chosen.position) return { q: chosen.place }
      const [lon, lat] = chosen.position
      return { q: chosen.place, at: { zoom: PLACE_ZOOM, lat, lon } }
    }
  }
}
