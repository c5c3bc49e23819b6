import type { Content } from './content'
import type { ExportInfo } from './export-list'
import type { ExportSet } from './export-set'

/** A file that a dataset can be taken away as, on a server or in a browser. */
export interface ExportFile extends ExportInfo {
  /** Its content; null where the source has nothing of the kind. Large ones are made in parts. */
  readonly write: (set: ExportSet) => Content | null | Promise<Content | null>
  /** The name under which a browser saves it, without what follows the dot. */
  readonly stem: (set: ExportSet) => string
  /** What belongs beside it when it is saved, by extension. */
  readonly beside: readonly Beside[]
  /** The name of the file that describes it, where it cannot do so itself. */
  readonly describedBy?: string
}

/** A file that has the stem of another and says of it what that cannot. */
export interface Beside {
  readonly extension: string
  /** Its text; `stem` is that of both. */
  readonly write: (set: ExportSet, stem: string) => string | Promise<string>
}

/** A file as it is saved: under which name, of which type, and what is in it. */
export interface SavedFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Content
}
