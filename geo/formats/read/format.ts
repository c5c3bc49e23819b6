import type { OpenDatabase } from './database'
import type { Refusal, Sheet } from './sheet'

/** A file as formats are told apart: by its bytes, never by its name. */
export interface ForeignFile {
  readonly bytes: Uint8Array
  /** The files that a zip has; none for any other file. */
  readonly names: readonly string[]
  /** The first letters of a text, without blanks before them; empty where it is none. */
  readonly begins: string
}

/** What a reader is given beside the file. */
export interface Reading {
  /** By which encoding the reader of the file says it is written; null where nobody was asked. */
  readonly encoding: string | null
  /** Which part of the file is meant, such as a sheet of a workbook; null where nobody was asked. */
  readonly part: string | null
  /** Opens a database of SQLite; null where there is nothing to open it with. */
  readonly openDatabase: OpenDatabase | null
  /** Says how far reading is and lets others have their turn; throws where reading was stopped. */
  readonly pause: (done: number, of: number) => Promise<void>
  /** A text of lines with more cells is refused; as many as fit into a browser without. */
  readonly mostCells?: number | undefined
}

export type FormatId =
  | 'xlsx'
  | 'shapefile'
  | 'parquet'
  | 'arrow'
  | 'flatgeobuf'
  | 'geopackage'
  | 'kml'
  | 'gpx'
  | 'geojson'
  | 'json'
  | 'delimited'

export interface Format {
  readonly id: FormatId
  /** Whether a file may be of this format. Looks, and reads nothing. */
  readonly recognises: (file: ForeignFile) => boolean
  /** The file as a sheet; null where a second look shows that it is of another format. */
  readonly read: (file: ForeignFile, reading: Reading) => Promise<Sheet | Refusal | null>
}

/** Thrown where reading was stopped. */
export class Stopped extends Error {}

/** Whether bytes begin with these letters of ASCII. */
export const beginWith = (bytes: Uint8Array, letters: string): boolean =>
  bytes.length >= letters.length &&
  Array.from(letters).every((letter, i) => bytes[i] === letter.charCodeAt(0))
