import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import { DATASET } from '../fixtures/dataset'
import { sevenDecimals } from '../space/position'
import { positionOf } from '../table/table'
import { type Cell, type CellType, numberText } from './cell'
import { textOf } from './content'
import { columnsOf, type ExportSet } from './export-set'
import { arbitraryForeignSet, cellsOf, foreignSet, saidSetOf, written } from './fixtures/written'
import { readPlacemarks } from './read/kml'
import { isRefusal } from './read/sheet'
import { xmlPossible } from './xml'

const kmlOf = async (set: ExportSet) => textOf(await written('incidents.kml', set))

/** Every element of a KML with its text, in order. Throws where it is not well-formed XML. */
function elementsOf(text: string): [name: string, text: string][] {
  const elements: [string, string][] = []
  let value = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', () => {
    value = ''
  })
  parser.on('text', (part) => {
    value += part
  })
  parser.on('closetag', ({ name }) => {
    elements.push([name, value])
    value = ''
  })
  parser.write(text).close()
  return elements
}

/** A cell as the reader gets it: text without blanks at its ends, and nothing for an empty one. */
function asRead(cell: Cell, type: CellType): string | null {
  if (cell === null) return null
  return typeof cell === 'number' ? numberText(cell, type) : xmlPossible(cell).trim() || null
}

async function expectSame(set: ExportSet) {
  if (set.rows.length === 0) return
  const sheet = readPlacemarks(await kmlOf(set))
  if (sheet === null || isRefusal(sheet)) throw new Error('expected placemarks')
  expect(sheet.faults).toEqual([])
  const columns = columnsOf(set)
  const places = columns.map(({ name }) => sheet.columns.indexOf(name))
  const read = sheet.rows.map(({ cells }) => places.map((place) => cells[place] ?? null))
  const expected = cellsOf(set, columns).map((cells) =>
    cells.map((cell, i) => asRead(cell, columns[i]?.type as CellType)),
  )
  expect(read).toEqual(expected)
  const points = sheet.rows.map(({ cells }) => cells.slice(0, 2))
  const placed = Array.from(set.rows, (row) => positionOf(set.table, row))
  expect(points).toEqual(placed.map((at) => at?.map(sevenDecimals) ?? [null, null]))
}

describe('the KML', () => {
  it('holds every cell and point, of a dataset', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset(8), (dataset) => expectSame(saidSetOf(dataset))),
      { numRuns: 30 },
    )
  })

  it('holds every cell and point, of a table with columns of its own', async () => {
    await fc.assert(fc.asyncProperty(arbitraryForeignSet, expectSame), { numRuns: 60 })
  })

  it('is empty and well-formed of no incidents', async () => {
    const names = elementsOf(await kmlOf(saidSetOf({ ...DATASET, incidents: [] })))
    expect(names.map(([name]) => name)).not.toContain('Placemark')
    expect(names.at(-1)?.[0]).toBe('kml')
  })

  it('says the days of each as a span, and no more than that', async () => {
    const elements = elementsOf(await kmlOf(saidSetOf(DATASET)))
    const spans = elements.filter(([name]) => name === 'begin' || name === 'end')
    expect(spans).toHaveLength(2 * DATASET.incidents.length)
    expect(spans.slice(0, 2)).toEqual([
      ['begin', '2019-12-27'],
      ['end', '2019-12-27'],
    ])
  })

  it('shows no markup that is in the data', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const set = foreignSet([hostile], [{ day: '2020-01-01', position: [1, 2], own: [hostile] }])
    const text = await kmlOf({ ...set, filterWords: hostile })
    const elements = elementsOf(text)
    expect(elements.map(([name]) => name)).not.toContain('img')
    // What is shown as HTML: as XML it still is text that HTML escapes.
    const shown = elements.filter(([name]) => name === 'description').map(([, html]) => html)
    expect(shown).toHaveLength(2)
    for (const html of shown) {
      expect(html).toContain('&lt;img')
      expect(html).not.toMatch(/<(?!\/?$)/)
    }
    expect(elements).toContainEqual(['text', '$[description]'])
  })
})
