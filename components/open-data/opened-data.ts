import { onAddressChange, tellAddressChange } from '@/components/site/address-changes'
import { addressedBeside, addressedData } from '@/components/site/addressed-data'
import type { IncidentTable } from '@/geo/table/table'
import { type Beside, formatBeside, withBeside } from '@/geo/view/beside'
import type { FileReport } from './file-report'
import type { FileSource } from './file-source'
import type { ReadChoices } from './read-worker'

/** A file that is open: what it is called in an address, where its incidents come from, and what was made of it. */
export interface OpenedData {
  readonly reference: string
  readonly source: FileSource
  readonly table: IncidentTable
  readonly report: FileReport
  readonly file: Blob
  /** Where it is on this host; null for a reader's. */
  readonly address: string | null
  /** How it was read. */
  readonly choices: ReadChoices
}

/** The files that are open in this page, by what addresses call them, and which of them the address names. */
class OpenFiles {
  private readonly byReference = new Map<string, OpenedData>()
  private files: readonly OpenedData[] = []
  private readonly listeners = new Set<() => void>()

  /** Opens a file, or one in the place of another, and shows it with others beside it; the history keeps what was shown before. */
  show(data: OpenedData, others: readonly OpenedData[] = []): void {
    for (const each of [data, ...others]) this.byReference.set(each.reference, each)
    if (addressedData() === data.reference && others.length === 0) this.tell()
    else this.go(data.reference, layersWith(others, data.reference))
  }

  /** Opens files as layers beside what is shown. */
  showBeside(opened: readonly OpenedData[]): void {
    for (const each of opened) this.byReference.set(each.reference, each)
    const params = new URLSearchParams(window.location.search)
    this.write(params, layersWith(opened, addressedData() ?? ''))
  }

  /** Those of some files for which no layer is left where they are shown beside a file, or for null beside what is shown: they are open, and not seen. */
  withoutLayer(others: readonly OpenedData[], explored: string | null): readonly OpenedData[] {
    const shown = explored ?? addressedData() ?? ''
    const layers = layersWith(others, shown)
    return others.filter(
      ({ reference }) =>
        reference !== shown && !layers.some((layer) => layer.reference === reference),
    )
  }

  /** Shows an open file, or for null the dataset, with these layers beside it. */
  explore(reference: string | null, beside: readonly Beside[]): void {
    this.go(reference, beside)
  }

  /** The files that are open; the same list for as long as no other is. */
  all = (): readonly OpenedData[] => this.files

  /** Shows a file that was read in another way in the place of what it was; the filter stays. */
  replace(before: string, data: OpenedData): void {
    this.byReference.delete(before)
    this.byReference.set(data.reference, data)
    const params = new URLSearchParams(window.location.search)
    params.set('data', data.reference)
    const address = `${window.location.pathname}?${params}`
    window.history.replaceState(window.history.state, '', address)
    this.tell()
  }

  /** Shows a file that still has to be opened: the page then asks for it, or finds it. */
  name(reference: string): void {
    if (addressedData() !== reference) this.go(reference, addressedBeside())
  }

  /** Shows the dataset again, and forgets the file. */
  close(reference: string): void {
    this.byReference.delete(reference)
    this.go(null, addressedBeside())
  }

  get = (reference: string): OpenedData | undefined => this.byReference.get(reference)

  /** Calls back whenever another file is named, or one was opened. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    const endChanges = onAddressChange(listener)
    return () => {
      this.listeners.delete(listener)
      endChanges()
    }
  }

  private go(reference: string | null, beside: readonly Beside[]): void {
    this.write(new URLSearchParams(reference === null ? {} : { data: reference }), beside)
  }

  /** A new step of the history, with these layers. */
  private write(params: URLSearchParams, beside: readonly Beside[]): void {
    params.delete('with')
    for (const layer of beside) params.append('with', formatBeside(layer))
    const query = params.size === 0 ? '' : `?${params}`
    window.history.pushState(window.history.state, '', window.location.pathname + query)
    // What shows the same dataset as before only hears of its layers.
    tellAddressChange()
    this.tell()
  }

  private tell(): void {
    this.files = [...this.byReference.values()]
    for (const listener of this.listeners) listener()
  }
}

/** The layers that the address names and these files, as many as there may be, beside what is explored. */
const layersWith = (opened: readonly OpenedData[], explored: string): readonly Beside[] =>
  withBeside(
    addressedBeside(),
    opened.map(({ reference }) => reference),
    explored,
  )

export const openFiles = new OpenFiles()
