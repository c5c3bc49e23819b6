import { useMemo, useState } from 'react'
import type { DatasetFacts } from '@/components/dataset-facts'
import { Dialog } from '@/components/dialog/dialog'
import { analysisEn } from '@/components/messages/analysis-en'
import { knoxCsv } from '@/geo/formats/knox-csv'
import { narrowestKm } from '@/geo/knox/bands'
import { KNOX_LIMIT, type KnoxResult } from '@/geo/knox/knox'
import { type KnoxRows, knoxPoints, knoxRows } from '@/geo/knox/knox-rows'
import type { IncidentTable } from '@/geo/table'
import styles from './analysis.module.css'
import { CSV_TYPE, downloadText } from './download-text'
import { KnoxFields } from './knox-fields'
import { KNOX_DEFAULTS, parseKnoxForm } from './knox-form'
import { KnoxReading } from './knox-reading'
import { KnoxTable, SIGNIFICANT_P } from './knox-table'
import { KnoxTakingPart } from './knox-taking-part'
import { type KnoxState, useKnox } from './use-knox'

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
  const words = analysisEn.knox
  const [form, setForm] = useState(KNOX_DEFAULTS)
  const [tested, setTested] = useState<KnoxRows | null>(null)
  const { state, run, cancel } = useKnox()
  const parsed = useMemo(() => parseKnoxForm(form), [form])
  const { settings } = parsed
  const part = useMemo(
    () => (settings ? knoxRows(table, rows, settings.distanceKm) : null),
    [table, rows, settings],
  )
  const isRunning = state.kind === 'running'
  const blocked = part && blockedBy(part)
  const start = () => {
    if (!settings || !part) return
    setTested(part)
    run({ points: knoxPoints(table, part.rows), settings })
  }
  const save = (result: KnoxResult) => {
    const source = {
      dataset: facts.id,
      version: facts.version,
      query,
      leftOut: (tested as KnoxRows).leftOut,
    }
    downloadText(words.fileName(facts.id), CSV_TYPE, knoxCsv(result, source))
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className={styles.wide}>
        <p>{words.intro}</p>
        <KnoxFields form={form} parsed={parsed} isDisabled={isRunning} onChange={setForm} />
        {part && settings && (
          <KnoxTakingPart
            part={part}
            shown={rows.length}
            narrowestKm={narrowestKm(settings.distanceKm)}
          />
        )}
        {blocked && <p className={styles.fault}>{blocked}</p>}
        <div className={styles.actions}>
          {/* One button for both, so that the focus stays. */}
          <button
            type="button"
            className={isRunning ? styles.secondary : styles.primary}
            disabled={!settings || blocked !== null}
            onClick={isRunning ? cancel : start}
          >
            {isRunning ? words.cancel : words.run}
          </button>
          {isRunning && (
            <progress
              aria-label={words.progress}
              max={settings?.permutations ?? 1}
              value={state.done}
            />
          )}
          <p aria-live="polite">{statusOf(state, settings?.permutations ?? 0)}</p>
        </div>
        {state.kind === 'done' && (
          <>
            <KnoxTable result={state.result} />
            <KnoxReading result={state.result} />
            <button type="button" className={styles.secondary} onClick={() => save(state.result)}>
              {words.download}
            </button>
          </>
        )}
      </div>
    </Dialog>
  )
}

function blockedBy({ rows }: KnoxRows): string | null {
  if (rows.length < 2) return analysisEn.knox.tooFew
  return rows.length > KNOX_LIMIT ? analysisEn.knox.tooMany(KNOX_LIMIT) : null
}

function statusOf(state: KnoxState, permutations: number): string {
  const words = analysisEn.knox
  switch (state.kind) {
    case 'idle':
      return ''
    case 'failed':
      return words.failed
    case 'running':
      return words.running(permutations)
    case 'done': {
      const cells = state.result.cells.flat()
      return words.done(cells.filter(({ p }) => p <= SIGNIFICANT_P).length, cells.length)
    }
  }
}
