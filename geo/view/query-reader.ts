import { type Facet, isOwnFacetId } from '../table/facets'
import type { ProblemKind, ViewProblem } from './view-problem'

/** What a query string says, parameter by parameter, and what of it cannot be used. */
export class QueryReader {
  readonly problems: ViewProblem[] = []
  /** What could not be used, value by value, under names of any kind: `__proto__` is one too. */
  readonly unusable = new Map<string, readonly string[]>()

  constructor(private readonly params: URLSearchParams) {}

  note(problem: ViewProblem): void {
    this.problems.push(problem)
  }

  /** Notes a problem and keeps what the parameter was given, or only those of its values. */
  refuse(
    problem: ViewProblem,
    values: readonly string[] = this.params.getAll(problem.parameter),
  ): void {
    this.note(problem)
    this.unusable.set(problem.parameter, values)
  }

  /** The parameters that are there, each once. */
  names(): readonly string[] {
    return [...new Set(this.params.keys())]
  }

  /** All values of a parameter; none where it is not there. */
  all(name: string): readonly string[] {
    return this.params.getAll(name)
  }

  /** The one value of a parameter, parsed; null where it is not there or, with a problem noted, not usable. */
  read<T>(
    name: string,
    kind: ProblemKind,
    parse: (text: string) => T | null,
    options?: readonly string[],
  ): T | null {
    const values = this.params.getAll(name)
    const text = values[0]
    if (text === undefined) return null
    const parsed = values.length === 1 ? parse(text) : null
    if (parsed !== null) return parsed
    const kindOf = values.length > 1 ? 'repeated' : kind
    const expected = kindOf === kind && options ? { options } : {}
    this.refuse({ parameter: name, kind: kindOf, ...someOf(values, ' & '), ...expected })
    return null
  }

  /** The chosen options of a facet, repeated or comma-separated. Unknown ones are named and dropped: the rest only narrows more. */
  choice(facet: Facet, options: readonly string[]): readonly string[] | null {
    if (!this.params.has(facet)) return null
    const isOwn = isOwnFacetId(facet)
    const known = new Set(options)
    const values = this.params.getAll(facet)
    const chosen = new Set(
      isOwn ? values.flatMap((text) => listed(text, known)) : values.join(',').split(','),
    )
    chosen.delete('')
    const unknown = [...chosen].filter((option) => !known.has(option))
    const usable = options.filter((option) => chosen.has(option))
    if (unknown.length === 0) return usable.length === options.length ? null : usable
    const named = { ...someOf(unknown, isOwn ? ' & ' : ','), options }
    this.refuse(
      { parameter: facet, kind: 'option', ...named },
      isOwn ? unknown : [unknown.join(',')],
    )
    return usable
  }
}

/** The options that a value names: itself, or those of which it is a list. */
function listed(text: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(text)) return [text]
  const parts = text.split(',')
  return parts.every((part) => known.has(part)) ? parts : [text]
}

/** How many values a problem names, and how much of each. */
const NAMED = 10
const NAMED_LENGTH = 60

/** What a problem says of values: the first ten, cut short, and how many there are besides. */
export function someOf(
  values: readonly string[],
  separator: string,
): Pick<ViewProblem, 'got' | 'more'> {
  const named = values.slice(0, NAMED).map((text) => {
    const letters = Array.from(text.slice(0, 2 * NAMED_LENGTH + 2))
    return letters.length > NAMED_LENGTH ? `${letters.slice(0, NAMED_LENGTH).join('')}…` : text
  })
  const more = values.length - named.length
  return { got: named.join(separator), ...(more > 0 ? { more } : {}) }
}
