import { decodedName, encodedName, parseDataReference } from './data-reference'

/** Data that are drawn beside those that are explored: a layer of its own. */
export interface Beside {
  /** A file as `data` names it, or the id of a dataset of this host. */
  readonly reference: string
  /** Six hexadecimal digits: red, green, blue. */
  readonly colour: string
  /** What its reader calls it; empty for its own name. */
  readonly name: string
  readonly isHidden: boolean
}

/** More layers than these nobody tells apart. */
export const MOST_BESIDE = 6

/** Colours that layers get of themselves: told apart on light and on dark ground. */
const COLOURS = ['0f8b8d', 'b8579e', 'a66f00', '4b7be0', '6a9a2d', '8a6fd1']

const ID = /^[a-z0-9][a-z0-9-]{0,80}$/

const WRITTEN = /^(-?)([0-9a-f]{6});([^;]*);(.+)$/s

/** A layer as `with` in an address writes it: colour, with a minus before it where it is hidden, name, and what it is of. */
export const formatBeside = ({ reference, colour, name, isHidden }: Beside): string =>
  `${isHidden ? '-' : ''}${colour};${encodedName(name)};${reference}`

/** What `with` in an address names; null where it names nothing that can be opened. */
export function parseBeside(text: string): Beside | null {
  const [, hidden = '', colour = '', written = '', reference = ''] = WRITTEN.exec(text) ?? []
  const name = decodedName(written)
  if (name === null || !isBesideReference(reference)) return null
  return { reference, colour, name, isHidden: hidden === '-' }
}

const isBesideReference = (text: string): boolean =>
  ID.test(text) || parseDataReference(text) !== null

/** Whether a reference is of a dataset of this host rather than of a file. */
export const isDatasetReference = (reference: string): boolean => ID.test(reference)

/** A new layer after those that are there, in the first colour that none of them has. */
export function newBeside(reference: string, others: readonly Beside[]): Beside {
  const taken = others.map(({ colour }) => colour)
  const colour = COLOURS.find((each) => !taken.includes(each)) ?? (COLOURS[0] as string)
  return { reference, colour, name: '', isHidden: false }
}

/** The layers with some more, each once and no more than there may be; the explored one is none of them. */
export function withBeside(
  layers: readonly Beside[],
  references: readonly string[],
  explored: string,
): readonly Beside[] {
  let all = layers.filter(({ reference }) => reference !== explored)
  for (const reference of references) {
    const isThere = all.some((layer) => layer.reference === reference)
    if (isThere || reference === explored || all.length >= MOST_BESIDE) continue
    all = [...all, newBeside(reference, all)]
  }
  return all
}
