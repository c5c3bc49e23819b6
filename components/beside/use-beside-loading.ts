import { useEffect, useState, useSyncExternalStore } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetName } from '@/components/open-data/dataset-name'
import { FileReader, NO_CHOICES } from '@/components/open-data/file-reader'
import { namedFile } from '@/components/open-data/named-file'
import { openFiles } from '@/components/open-data/opened-data'
import { type BesideTable, besideTables } from '@/components/state/beside-tables'
import { datasetTable } from '@/components/state/dataset-table'
import type { UndeclaredWords } from '@/geo/formats/read/undeclared-facts'
import { type Beside, isDatasetReference } from '@/geo/view/beside'

/** How far a layer is: there, on its way, to be chosen by whoever has the file, or not to be had. */
export type BesideStatus = 'ready' | 'loading' | 'wanted' | 'failed'

export interface BesideLoading {
  readonly statusOf: (reference: string) => BesideStatus
  /** Asks again for a layer that failed. */
  readonly tryAgain: (reference: string) => void
}

/** Sees to it that the tables of layers come, each once, and says how far each is. */
export function useBesideLoading(
  layers: readonly Beside[],
  datasets: readonly DatasetName[],
): BesideLoading {
  const words = useMessages('openData').file
  const tables = useSyncExternalStore(besideTables.subscribe, besideTables.all, besideTables.all)
  const files = useSyncExternalStore(openFiles.subscribe, openFiles.all)
  const [missing, setMissing] = useState<ReadonlyMap<string, 'wanted' | 'failed'>>(new Map())
  useEffect(() => {
    for (const { reference } of layers) {
      const opened = files.find((file) => file.reference === reference)
      const known = besideTables.all().get(reference)
      if (opened && known?.table !== opened.table) {
        besideTables.set(reference, { table: opened.table, facts: opened.source.known })
      } else if (!known && !missing.has(reference) && !asked.has(reference)) {
        asked.add(reference)
        void load(reference, datasets, words)
          .catch(() => 'failed' as const)
          .then((found) => {
            asked.delete(reference)
            if (typeof found === 'string') setMissing((now) => new Map(now).set(reference, found))
            else besideTables.set(reference, found)
          })
      }
    }
  }, [layers, datasets, words, missing, files])
  return {
    statusOf: (reference) =>
      tables.has(reference) ? 'ready' : (missing.get(reference) ?? 'loading'),
    tryAgain: (failed) =>
      setMissing((now) => new Map([...now].filter(([reference]) => reference !== failed))),
  }
}

/** What is on its way. */
const asked = new Set<string>()

/** The table of a dataset of this host, of a file of this host or of one that this browser keeps; any other file its reader has to choose. */
async function load(
  reference: string,
  datasets: readonly DatasetName[],
  words: UndeclaredWords,
): Promise<BesideTable | 'wanted' | 'failed'> {
  if (isDatasetReference(reference)) {
    const title = datasets.find(({ id }) => id === reference)?.title ?? reference
    const table = await datasetTable(reference)
    return { table, facts: { id: reference, title, has: { pages: true, claims: false } } }
  }
  const file = await namedFile(reference)
  if (file === null) return 'wanted'
  if (typeof file === 'number') return 'failed'
  const reader = new FileReader(file.file, file.name, file.address ?? null, words, () => {})
  // Nobody searches a layer: a file that is to be explored is read anew.
  const outcome = await reader.read(file.choices ?? NO_CHOICES, 'table-alone')
  reader.close()
  if (outcome.kind !== 'opened') return 'failed'
  return { table: outcome.data.table, facts: outcome.data.source.known }
}
