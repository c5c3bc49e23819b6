import { useMemo } from 'react'
import { casualtyStrip } from '@/geo/scene/ledger/casualty-strip'
import { drawnLinks } from '@/geo/scene/ledger/drawn-links'
import { drawnRows } from '@/geo/scene/ledger/lanes'
import { laidOut } from '@/geo/scene/ledger/ledger-layout'
import {
  binnedBy,
  type LedgerFrame,
  type LedgerScene,
  type LedgerSubject,
  sceneBands,
  sceneBins,
  sceneCasualties,
  scenePlaces,
  stripUnitAt,
} from '@/geo/scene/ledger/ledger-scene'
import { placedLinks } from '@/geo/scene/ledger/placed-links'
import { lengthOf } from '@/geo/scene/ledger/time-scale'

/** The scene, each part of it made anew only when what it depends on changes: dragging makes none. */
export function useLedgerScene(subject: LedgerSubject, frame: LedgerFrame): LedgerScene {
  const { table, rows, links, facts, lanes, people } = subject
  const { whole, visible, width, room, stripHeight } = frame
  const drawn = useMemo(() => drawnRows(table, rows, facts, lanes), [table, rows, facts, lanes])
  const ways = useMemo(() => drawnLinks(links, drawn), [links, drawn])
  const bands = useMemo(
    () => sceneBands(table, drawn, { whole, width, room, stripHeight }),
    [table, drawn, whole, width, room, stripHeight],
  )
  // Where all is laid out, moving about lays out nothing anew.
  const days = lengthOf(visible)
  const origin = whole.start
  const { start, end } = laidOut(drawn.rows.length, visible, whole)
  const placed = useMemo(() => {
    const laid = { start, end }
    return scenePlaces(table, drawn, bands, { origin, width, days, laid })
  }, [table, drawn, bands, origin, width, days, start, end])
  // Until the width is known nothing is drawn, and of very many incidents a count takes its time.
  const hasWidth = width > 0
  const unit = hasWidth ? binnedBy(placed) : null
  const bins = useMemo(() => sceneBins(table, drawn, unit), [table, drawn, unit])
  const stripUnit = stripUnitAt(placed.sheet)
  const casualties = useMemo(
    () => (hasWidth ? sceneCasualties({ table, rows, people }, drawn, stripUnit) : []),
    [table, rows, people, drawn, stripUnit, hasWidth],
  )
  return useMemo(
    () => ({
      drawn,
      drawnLinks: ways,
      bands,
      ...placed,
      links: placedLinks(ways, placed.layout.marks),
      binned: unit,
      bins,
      stripUnit,
      strip: casualtyStrip(casualties, placed.sheet, stripHeight),
    }),
    [drawn, ways, bands, placed, unit, bins, stripUnit, casualties, stripHeight],
  )
}
