import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casualty, INFO, PLACES, record, SOURCES, source } from '@/geo/fixtures/dataset'
import { arbitraryFigures } from '@/geo/fixtures/figures'
import { detailOf, type IncidentDetail } from '@/geo/record/detail'
import { canDiffer, figureFamilies } from '@/geo/record/figure-tracks'
import { joinDataset } from '@/geo/record/incident'
import type { IncidentRecord } from '@/geo/record/schema'
import { allOf, parseXml, textOf, type XmlElement } from './fixtures/strict-xml'
import { LOOK } from './fixtures/subject'
import { type TextBox, textBoxes } from './fixtures/text-boxes'
import { incidentBlock } from './incident-block'
import { svg, svgSource } from './svg-element'

const READ = [
  ...SOURCES,
  source('first', { published: '2020-01-03', origin: 'agency' }),
  source('later', { published: '2020-01-06' }),
  source('undated', { published: null }),
]

function detail(over: Partial<Omit<IncidentRecord, 'date'>>): IncidentDetail {
  const made = record('2020-01-03-camp', { sources: READ.map(({ id }) => id), ...over })
  const found = detailOf(joinDataset(INFO, PLACES, READ, [made]), made.id)
  if (!found) throw new Error('expected the incident')
  return found
}

const ROOM = { width: 1080, column: 286, right: 300 }

function drawn(of: IncidentDetail): { readonly root: XmlElement; readonly height: number } {
  const { pieces, height } = incidentBlock(of, ROOM, LOOK)
  return { root: parseXml(svgSource(svg('g', {}, pieces))), height }
}

const overlap = (a: TextBox, b: TextBox) =>
  a.x + 0.01 < b.x + b.width &&
  b.x + 0.01 < a.x + a.width &&
  a.y + 0.01 < b.y + b.height &&
  b.y + 0.01 < a.y + a.height

const isWithin = ({ x, y, width, height: tall }: TextBox, height: number) =>
  x >= -0.01 && x + width <= ROOM.width + 0.01 && y >= 0 && y + tall <= height

/** Statements that are drawn, by picture and key. */
const marksOf = (root: XmlElement) =>
  allOf(root)
    .filter(({ attributes }) => attributes.get('data-part') === 'disagreement')
    .flatMap((part) =>
      allOf(part).flatMap(({ attributes }) => attributes.get('data-statement') ?? []),
    )

describe('the block of an incident', () => {
  it('holds all its texts, none on another, and a mark for every statement that has rivals', () => {
    fc.assert(
      fc.property(arbitraryFigures(), ({ record: figures }) => {
        const of = detail(figures)
        const { root, height } = drawn(of)
        const boxes = textBoxes(root)
        const outside = boxes.filter((box) => !isWithin(box, height))
        expect(outside).toEqual([])
        const covered = boxes.filter((box, at) =>
          boxes.slice(at + 1).some((other) => overlap(box, other)),
        )
        expect(covered).toEqual([])
        const families = figureFamilies(of.record, of).filter(canDiffer)
        const stated = families.flatMap(({ tracks }) =>
          tracks.flatMap(({ statements }) => statements),
        )
        expect(marksOf(root).sort()).toEqual(stated.map(({ key }) => key).sort())
        const seen = boxes.map(({ text }) => text).join(' ')
        for (const { by } of stated) expect(seen).toContain(by)
      }),
      { numRuns: 60 },
    )
  })

  it('says what, when, where, how many and who did it', () => {
    const of = detail({
      title: 'Rockets on a camp',
      attributions: [{ actor: 'air-force', by: 'a paper', stance: 'suggests', source: 'wire' }],
      casualties: [
        casualty({ killed: [2, 2], by: 'army' }),
        casualty({ killed: [5, null], by: 'A Paper', source: 'copy' }),
      ],
    })
    const text = textOf(drawn(of).root)
    const told = [
      'Rockets on a camp',
      'Confirmed',
      '3 January 2020',
      'Camp Taji',
      'suggested by a paper',
    ]
    for (const words of [...told, '2 army', '5+ A Paper', 'official, party', 'press, analysts']) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('corrected')
  })

  it('names who prints the same text, and each step of a long correction', () => {
    const days = ['2020-01-03', '2020-01-04', '2020-01-05', '2020-01-06', '2020-01-07']
    const of = detail({
      counts: [
        { by: 'The Wire', counts: 'hit', number: [7, 7], source: 'wire' },
        { by: 'A Copy', counts: 'hit', number: [7, 7], source: 'copy' },
        { by: 'army', counts: 'hit', number: [9, 9], source: 'later' },
      ],
      casualties: days.map((day, step) => casualty({ wounded: [step, step], by: 'army', day })),
    })
    const text = textOf(drawn(of).root)
    expect(text).toContain('the same text: A Copy')
    expect(text).toContain('0 → 1 → 2 → 3 → 4 army')
  })

  it('has no picture where one number stands alone', () => {
    const { root } = drawn(detail({ casualties: [casualty({ killed: [2, 2] })] }))
    expect(marksOf(root)).toEqual([])
    expect(textOf(root)).toContain('Who did it')
  })

  it('shows hostile names as text', () => {
    const evil = '"><script>alert(1)</script>&\u0000'
    const { root } = drawn(
      detail({
        title: evil,
        attributions: [{ actor: evil, by: evil, stance: 'attributes', source: 'wire' }],
        casualties: [
          casualty({ killed: [1, 1], by: evil, who: evil }),
          casualty({ killed: [2, 2], by: 'army', who: evil }),
        ],
      }),
    )
    expect(allOf(root).filter(({ name }) => name === 'script')).toEqual([])
    expect(textOf(root)).toContain('1 "><script>alert(1)</script>&\ufffd')
  })
})
