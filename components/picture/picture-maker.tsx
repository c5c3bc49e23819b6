import { useMemo } from 'react'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { today } from '@/components/state/today'
import type { Results } from '@/components/state/use-results'
import { TextRuler } from '@/components/text/text-ruler'
import type { IncidentDetail } from '@/geo/record/detail'
import type { Size } from '@/geo/scene/map/map-frame'
import type { IncidentTable } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import { picture } from './picture'
import { PictureForm } from './picture-form'
import { PictureLoading } from './picture-loading'
import type { PictureBase } from './picture-subject'
import { svgSource } from './svg-element'
import { FAMILY } from './text'
import { usePalette } from './use-palette'
import { usePictureWords } from './use-picture-words'

interface PictureMakerProps {
  readonly table: IncidentTable
  readonly results: Results
  readonly base: PictureBase
  readonly facts: DatasetFacts
  readonly view: ViewState
  readonly incident: IncidentDetail | null
  readonly address: string
}

/** Makes the picture of what is on the screen, once its clusters are known. */
export function PictureMaker({ results, ...given }: PictureMakerProps) {
  const { table, base, facts, view, incident, address } = given
  const { filter, rows, links, proximity, summary } = results
  const palette = usePalette()
  const words = usePictureWords()
  const made = useMemo(() => {
    if (summary.clusters === 'computing') return null
    const shown = { filter, rows, links, proximity, summary }
    const of = { facts, table, view, base, incident, address, ...shown }
    const look = { palette, words, measure: new TextRuler(FAMILY).measure }
    const drawn = picture({ ...of, madeOn: today(), seen: seenMap() }, look)
    const { width, height } = drawn.attributes
    return { source: svgSource(drawn), size: { width: Number(width), height: Number(height) } }
  }, [
    facts,
    table,
    view,
    base,
    incident,
    address,
    filter,
    rows,
    links,
    proximity,
    summary,
    palette,
    words,
  ])
  if (made) return <PictureForm {...made} datasetId={facts.id} summary={summary} />
  return <PictureLoading />
}

/** The size of the map on the page, which with the view says what part of the world is seen. */
function seenMap(): Size | null {
  const box = document.querySelector('[data-print="map"]')?.getBoundingClientRect()
  return box && box.width > 0 && box.height > 0 ? { width: box.width, height: box.height } : null
}
