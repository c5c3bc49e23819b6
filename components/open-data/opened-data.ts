import { addressedData } from '@/components/state/addressed-data'
import type { IncidentTable } from '@/geo/table/table'
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
  private readonly listeners = new Set<() => void>()

  /** Opens a file, or one in the place of another, and shows it; the history keeps what was shown before. */
  show(data: OpenedData): void {
    this.byReference.set(data.reference, data)
    if (addressedData() === data.reference) this.tell()
    else this.go(data.reference)
  }

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
    if (addressedData() !== reference) this.go(reference)
  }

  /** Shows the dataset again, and forgets the file. */
  close(reference: string): void {
    this.byReference.delete(reference)
    this.go(null)
  }

  get = (reference: string): OpenedData | undefined => this.byReference.get(reference)

  /** Calls back whenever another file is named, or one was opened. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    window.addEventListener('popstate', listener)
    return () => {
      this.listeners.delete(listener)
      window.removeEventListener('popstate', listener)
    }
  }

  private go(reference: string | null): void {
    const query = reference === null ? '' : `?${new URLSearchParams({ data: reference })}`
    window.history.pushState(window.history.state, '', window.location.pathname + query)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

export const openFiles = new OpenFiles()
