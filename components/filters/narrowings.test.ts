import { describe, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { FACETS, type Facet } from '@/geo/table/facets'
import { dayOf } from '@/geo/time/time'
import { EMPTY_VIEW, filterOf, type ViewState } from '@/geo/view/view-state'
import type { FacetOption } from './facet-group'
import { narrowingsOf, withoutNarrowings } from './narrowings'

const messages = await loadMessages(DEFAULT_LANGUAGE, 'screen')

const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: id.toUpperCase(), count: 1 }))
const groups = Object.fromEntries(FACETS.map((facet) => [facet, options])) as unknown as Record<
  Facet,
  readonly FacetOption[]
>
const of = (change: Partial<ViewState>) =>
  narrowingsOf({ ...EMPTY_VIEW, ...change }, groups, messages)
const texts = (change: Partial<ViewState>) => of(change).map(({ text }) => text)
const acts = (...chosen: string[]) => ({ choices: { ...EMPTY_VIEW.choices, act: chosen } })

describe('what narrows a view', () => {
  it('names options where two are enough, chosen or left out', () => {
    expect(texts(acts())).toEqual(['Act: none'])
    expect(texts(acts('b'))).toEqual(['Act: B'])
    expect(texts(acts('a', 'b', 'c', 'd'))).toEqual(['Act: not E'])
    const many = [...options, { id: 'f', label: 'F', count: 0 }]
    const view = { ...EMPTY_VIEW, ...acts('a', 'b', 'c') }
    const [narrowing] = narrowingsOf(view, { ...groups, act: many }, messages)
    expect(narrowing?.text).toBe('Act: 3 of 6')
  })

  it('names a column of a file as the file does', () => {
    const view = { ...EMPTY_VIEW, choices: { 'f.event_type': ['Battles'], 'f.q': [] } }
    const events = ['Battles', 'Riots', 'Protests', 'Other'].map((id) => ({
      ...{ id, label: id, count: 1 },
    }))
    const found = narrowingsOf(view, { ...groups, 'f.event_type': events }, messages)
    expect(found.map(({ text }) => text)).toEqual(['event type: Battles', 'q: none'])
    expect(narrowingsOf({ ...view, ...withoutNarrowings(view) }, groups, messages)).toEqual([])
    const none = { ...EMPTY_VIEW, unusable: { 'f.colour': ['red'] } }
    expect(narrowingsOf(none, groups, messages).map(({ key }) => key)).toEqual([
      'unusable f.colour',
    ])
    expect(filterOf({ ...none, ...withoutNarrowings(none) }).impossible).toBe(false)
  })

  it('says dates as far as they are set', () => {
    const [from, to] = [dayOf('2020-01-03'), dayOf('2020-01-08')]
    expect(texts({ from })).toEqual(['From 3 Jan 2020'])
    expect(texts({ to })).toEqual(['Until 8 Jan 2020'])
    expect(texts({ from, to })).toEqual(['3 Jan 2020 – 8 Jan 2020'])
  })

  it('can be taken away one by one or at once, and nothing narrows any more', () => {
    const view: ViewState = {
      ...EMPTY_VIEW,
      ...acts('a'),
      from: dayOf('2020-01-03'),
      q: 'taji',
      bbox: [43, 33, 45, 34],
      unusable: { to: ['soon'], chain: ['x'], km: ['-1'] },
    }
    const found = of(view)
    expect(found.map(({ key }) => key)).toEqual([
      'dates',
      'act',
      'q',
      'bbox',
      'unusable to',
      'unusable chain',
    ])
    for (const { key, without } of found) {
      expect(of({ ...view, ...without }).map((each) => each.key)).not.toContain(key)
    }
    const all = { ...view, ...withoutNarrowings(view) }
    expect(of(all)).toEqual([])
    expect(filterOf(all).impossible).toBe(false)
    // What is about clusters alone is not taken away with it.
    expect(all.unusable).toEqual({ km: ['-1'] })
  })
})
