import { type Act, INCIDENT_TYPES, PLACE_PRECISIONS } from '../../vocabulary'
import type { IncidentRecord } from '../schema'
import { checkAttributions } from './attribution-list'
import { checkCitations } from './citation-list'
import { checkKnown, type DatasetIndex } from './dataset-index'
import type { Draft } from './draft'
import { checkDate } from './incident-date'
import { checkPointers } from './pointer'
import type { Report } from './problem'
import { checkRelations } from './relation-list'
import { checkStatedNone } from './stated-none'

/** Checks one incident beyond its schema. `fileId` is the name of its file without the ending. */
export function checkIncident(
  record: Draft<IncidentRecord>,
  fileId: string,
  index: DatasetIndex,
  report: Report,
): void {
  const { id, target, attributions = [] } = record
  if (id !== undefined && id !== fileId) {
    report('id', 'not the name of the file', `"${fileId}", or a file named ${id}.json`, `"${id}"`)
  }
  checkDate(record, index.period, report)
  checkAct(record, report)
  checkKnown(target, index.targets, 'target', 'targets in dataset.json', report)
  for (const [at, attribution] of attributions.entries()) {
    const path = `attributions[${at}].actor`
    checkKnown(attribution?.actor, index.actors, path, 'actors in dataset.json', report)
  }
  checkAttributions(record, index.sources, report)
  checkPlaces(record, index.places, report)
  checkCitations(record, index.sources, report)
  checkPointers(record, index.sources, report)
  checkStatedNone(record, report)
  checkRelations(record, index.incidents, report)
}

function checkAct({ type, act }: Draft<IncidentRecord>, report: Report) {
  if (type === undefined || act === undefined) return
  const acts: readonly Act[] = INCIDENT_TYPES[type].acts
  if (acts.includes(act)) return
  report('act', `not an act of the type "${type}"`, `"${acts.join('" or "')}"`, `"${act}"`)
}

function checkPlaces(
  { place, otherPlaces = [] }: Draft<IncidentRecord>,
  places: DatasetIndex['places'],
  report: Report,
) {
  checkKnown(place?.id, places, 'place.id', 'places.json', report)
  checkPrecision(place?.precision, place?.id, places, 'place.precision', report)
  const known = places?.get(place?.id ?? '')
  // A place that is itself a governorate is reported in places.json.
  const isPoint = known?.position && known.precision !== undefined && known.precision < 'P5'
  if (isPoint && place?.precision === 'P5' && known.area === undefined) {
    report(
      'place.precision',
      'an incident known to a governorate is drawn as one',
      `an "area" such as IQ-AN for "${place.id}" in places.json, or a place that is the governorate`,
      '"P5" and no area',
    )
  }
  for (const [index, other] of otherPlaces.entries()) {
    const path = `otherPlaces[${index}]`
    checkKnown(other?.place, places, `${path}.place`, 'places.json', report)
    checkPrecision(other?.precision, other?.place, places, `${path}.precision`, report)
  }
}

function checkPrecision(
  precision: keyof typeof PLACE_PRECISIONS | undefined,
  id: string | undefined,
  places: DatasetIndex['places'],
  path: string,
  report: Report,
) {
  const known = places?.get(id ?? '')?.precision
  if (precision === undefined || known === undefined || precision >= known) return
  report(
    path,
    `finer than the place itself, which is known to ${PLACE_PRECISIONS[known].meaning}`,
    `"${known}" or coarser, or a finer place`,
    `"${precision}"`,
  )
}
