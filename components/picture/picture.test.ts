import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '@/geo/fixtures/arbitrary'
import { DATASET } from '@/geo/fixtures/dataset'
import { tableOf as manyOf, type Row } from '@/geo/fixtures/small-table'
import { tableOf } from '@/geo/record/compile'
import { detailOf } from '@/geo/record/detail'
import type { Column } from '@/geo/table/column'
import { CodeBuilder, TextBuilder } from '@/geo/table/column-builder'
import { type IncidentTable, openTable } from '@/geo/table/table'
import { allOf, parseXml, textOf, type XmlElement } from './fixtures/strict-xml'
import { LOOK, subjectOf } from './fixtures/subject'
import { type TextBox, textBoxes } from './fixtures/text-boxes'
import { ledgerPlan } from './ledger-plan'
import { picture } from './picture'
import type { PictureSubject } from './picture-subject'
import { svgSource } from './svg-element'

const { screen: messages } = LOOK.words

const drawn = (subject: PictureSubject) => parseXml(svgSource(picture(subject, LOOK)))

/** The sum of the incidents of all marks in a part of the picture. */
function incidentsIn(root: XmlElement, part: string): number {
  const group = allOf(root).find(({ attributes }) => attributes.get('data-part') === part)
  const marks = group ? allOf(group) : []
  return marks.reduce(
    (sum, { attributes }) => sum + Number(attributes.get('data-incidents') ?? 0),
    0,
  )
}

const placed = ({ table, rows }: PictureSubject) =>
  rows.filter((row) => !Number.isNaN(table.lon[row] as number)).length

/** The incident that has numbers of several claimants, opened. */
function openedSubject(): PictureSubject {
  const id = '2019-12-27-camp-rockets'
  return { ...subjectOf(tableOf(DATASET), { incident: id }), incident: detailOf(DATASET, id) }
}

const bottomOf = ({ y, height }: TextBox) => y + height

/** An element written out, moved where it was or elsewhere. */
const svgText = (element: XmlElement | undefined, transform?: string): string =>
  element
    ? JSON.stringify({
        ...element,
        attributes: [...element.attributes].map(([key, value]) =>
          key === 'transform' && transform !== undefined ? transform : value,
        ),
        children: element.children.map((child) =>
          typeof child === 'string' ? child : svgText(child),
        ),
      })
    : ''

const WORLD = { zoom: 0, lat: 0, lon: 0 }

describe('a picture', () => {
  it('is well-formed and has a mark for every incident, on the map and in the ledger', () => {
    fc.assert(
      fc.property(arbitraryTable(30), (table) => {
        const subject = subjectOf(table, { at: WORLD })
        const root = drawn(subject)
        expect(incidentsIn(root, 'map-marks')).toBe(placed(subject))
        const { layout, drawn: lanes } = ledgerPlan(subject, 700, LOOK).scene
        if (layout.barLanes.size > 0) return
        expect(incidentsIn(root, 'ledger-marks')).toBe(
          lanes.rows.reduce((sum, row) => sum + 1 + lanes.partsOf(row).length, 0),
        )
        expect(incidentsIn(root, 'ledger-marks')).toBe(subject.rows.length)
      }),
      { numRuns: 25 },
    )
  })

  it('says what it shows, how to cite it, what was filtered, when and where it was made', () => {
    const subject = subjectOf(tableOf(DATASET), { q: 'rockets & <mortars>' })
    const text = textOf(drawn(subject))
    expect(text).toContain(messages.plain(messages.sentence(subject.summary)))
    expect(text).toContain(subject.facts.citation)
    expect(text).toContain(subject.facts.version)
    expect(text).toContain('containing “rockets & <mortars>”')
    expect(text).toContain('local calendar days')
    expect(text).toContain(subject.madeOn)
    expect(text).toContain(subject.address)
    expect(text).toContain(messages.map.credit)
  })

  it.each([
    ['with nothing open', subjectOf(tableOf(DATASET))],
    ['with an incident open', openedSubject()],
  ])('needs nothing from elsewhere and runs nothing, %s', (_, subject) => {
    const root = drawn(subject)
    const allowed = 'svg g title desc defs pattern clipPath rect path circle text tspan'.split(' ')
    const isWrong = ([key, value]: [string, string]) =>
      /^on|href|style/i.test(key) ||
      (key !== 'xmlns' && /url\((?!#)|javascript:|https?:/.test(value)) ||
      /NaN|undefined|Infinity/.test(value)
    const elements = allOf(root)
    expect(elements.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([])
    expect(elements.flatMap(({ attributes }) => [...attributes].filter(isWrong))).toEqual([])
    expect(root.attributes.get('width')).toBe('1600')
    if (!subject.incident) expect(root.attributes.get('height')).toBe('1000')
  })

  it('grows by what is said of the incident that is open, above the foot and below all else, which stays as it is', () => {
    const opened = openedSubject()
    const [less, more] = [drawn({ ...opened, incident: null }), drawn(opened)]
    const parts = (root: XmlElement) => root.children.filter((each) => typeof each !== 'string')
    const partOf = (root: XmlElement) =>
      parts(root).find((part) =>
        allOf(part).some(({ attributes }) => attributes.get('data-part') === 'incident'),
      )
    expect(partOf(less)).toBeUndefined()
    const block = partOf(more)
    if (!block) throw new Error('expected the block of the incident')
    const others = parts(more).filter((part) => part !== block)
    const changed = others.filter((part, at) => svgText(part) !== svgText(parts(less)[at]))
    expect(others).toHaveLength(parts(less).length)
    expect(changed).toEqual([others[3], others.at(-1)])
    expect(svgText(others.at(-1), '')).toBe(svgText(parts(less).at(-1), ''))
    const bottoms = others
      .slice(4, -1)
      .flatMap((part) => textBoxes(part))
      .map(bottomOf)
    const own = textBoxes(block)
    const foot = others.at(-1)
    expect(Math.min(...own.map(({ y }) => y))).toBeGreaterThan(Math.max(...bottoms))
    expect(Math.max(...own.map(bottomOf))).toBeLessThan(
      Math.min(...(foot ? textBoxes(foot) : []).map(({ y }) => y)),
    )
  })

  it('shows hostile titles, places and filters as text', () => {
    const evil = '"><script>alert(1)</script><a href="javascript:x">&\u0000\ud800'
    const root = drawn({ ...subjectOf(renamed(tableOf(DATASET), evil)), address: evil })
    expect(allOf(root).filter(({ name }) => name === 'script' || name === 'a')).toEqual([])
    expect(textOf(root)).toContain(
      '"><script>alert(1)</script><a href="javascript:x">&\ufffd\ufffd',
    )
  })

  it('has an empty map and an empty axis where nothing matches', () => {
    const root = drawn(subjectOf(tableOf(DATASET), { q: 'nothing like this' }))
    expect(incidentsIn(root, 'map-marks')).toBe(0)
    expect(textOf(root)).toContain('0 of')
  })

  it('draws a large table as dots and bars, and stays small', () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i): Row => ({ at: [40 + (i % 60) / 10, 32 + i / 700] }),
    )
    const subject = subjectOf(manyOf(rows), {
      at: WORLD,
      clusters: { km: null, min: 3, days: null },
    })
    const source = svgSource(picture(subject, LOOK))
    const root = parseXml(source)
    expect(incidentsIn(root, 'map-marks')).toBe(rows.length)
    expect(textOf(root)).toContain('bars: incidents per')
    expect(source.length).toBeLessThan(400_000)
  })

  it('is drawn across the date line too', () => {
    const at = { zoom: 4, lat: -16.5, lon: 180 }
    const root = drawn(subjectOf(tableOf(DATASET), { at }))
    expect(allOf(root).length).toBeGreaterThan(20)
  })
})

function renamed(table: IncidentTable, name: string): IncidentTable {
  const title = new TextBuilder()
  const location = new CodeBuilder()
  for (let row = 0; row < table.length; row++) {
    title.push(name)
    location.push(name)
  }
  const columns = new Map<string, Column>([
    ['title', title.done()],
    ['location', location.done()],
  ])
  return openTable(table.dataset, new Map([...table.columns, ...columns]))
}
