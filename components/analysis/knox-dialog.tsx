import { useMemo, useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { narrowestKm } from '@/geo/knox/bands'
import { KNOX_LIMIT } from '@/geo/knox/knox'
import { coarselyPlacedShare, type KnoxRows, knoxPoints, knoxRows } from '@/geo/knox/knox-rows'
import type { IncidentTable } from '@/geo/table/table'
import styles from './analysis.module.css'
import { KnoxFields } from './knox-fields'
import { KnoxFindings, type Tested } from './knox-findings'
import { KNOX_DEFAULTS, parseKnoxForm } from './knox-form'
import { KnoxRun } from './knox-run'
import { KnoxTakingPart } from './knox-taking-part'
import { useKnox } from './use-knox'

interface KnoxDialogProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  /** What the filter left. */
  readonly rows: Int32Array
  /** The filter as a query string, for the file. */
  readonly query: string
  readonly onClose: () => void
}

/** The Knox test for space–time interaction over the incidents on the screen. */
export default function KnoxDialog({ table, facts, rows, query, onClose }: KnoxDialogProps) {
  const words = useMessages('analysis').knox
  const [form, setForm] = useState(KNOX_DEFAULTS)
  const [tested, setTested] = useState<Tested | null>(null)
  const { state, run, cancel } = useKnox()
  const parsed = useMemo(() => parseKnoxForm(form), [form])
  const { settings } = parsed
  const part = useMemo(
    () => (settings ? knoxRows(table, rows, settings.distanceKm) : null),
    [table, rows, settings],
  )
  const blocked = part && blockedBy(part, words)
  const start = () => {
    if (!settings || !part) return
    setTested({ part, coarseShare: coarselyPlacedShare(table, part.rows) })
    run({ points: knoxPoints(table, part.rows), settings })
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className={styles.wide}>
        <p>{words.intro}</p>
        <KnoxFields
          form={form}
          parsed={parsed}
          isDisabled={state.kind === 'running'}
          onChange={setForm}
        />
        {part && settings && (
          <KnoxTakingPart
            part={part}
            shown={rows.length}
            narrowestKm={narrowestKm(settings.distanceKm)}
          />
        )}
        {blocked && <p className={styles.fault}>{blocked}</p>}
        <KnoxRun
          state={state}
          permutations={settings?.permutations ?? 0}
          canRun={settings !== null && blocked === null}
          onRun={start}
          onCancel={cancel}
        />
        {state.kind === 'done' && tested && (
          <KnoxFindings facts={facts} query={query} tested={tested} result={state.result} />
        )}
      </div>
    </Dialog>
  )
}

function blockedBy({ rows }: KnoxRows, words: Catalogues['analysis']['knox']): string | null {
  if (rows.length < 2) return words.tooFew
  return rows.length > KNOX_LIMIT ? words.tooMany(KNOX_LIMIT) : null
}
