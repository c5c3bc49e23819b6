import { fold, wordsOf } from '@/geo/table/fold'
import type { Answer, Question } from './question'

/** One thing to choose: its id, what it is, and other words that find it. */
export interface Option {
  readonly id: string
  readonly label: string
  readonly words?: readonly string[]
}

/** More options than this are not listed before the question; a search finds them. */
const LISTED = 25

/** A question that is answered by an id, or by words that only one option has. */
export function choice(
  question: { readonly name: string; readonly text: string; readonly fallback?: string },
  options: readonly Option[],
): Question<string> {
  const few = options.length <= LISTED
  return {
    ...question,
    text: few
      ? question.text
      : `${question.text}: an id or words of it; "?" lists all ${options.length}`,
    help: few ? options.map(lineOf) : [],
    read: (answer) => choose(answer, options),
  }
}

/** The option an answer means: by its id, or as the only one with all the words of the answer. */
export function choose(answer: string, options: readonly Option[]): Answer<string> {
  const exact = options.find(({ id }) => id === answer)
  if (exact) return { value: exact.id }
  const words = wordsOf(answer)
  const found = options.filter((option) => {
    const text = fold([option.id, option.label, ...(option.words ?? [])].join(' | '))
    return words.length > 0 && words.every((word) => text.includes(word))
  })
  const [first] = found
  if (first && found.length === 1) return { value: first.id }
  if (found.length === 0 && words.length > 0 && options.length > LISTED) {
    return { problem: `"${answer}" is none of these ${options.length}; "?" lists them` }
  }
  const listed = found.length > 0 ? found : options
  const why = found.length > 0 ? `"${answer}" may be several` : `"${answer}" is none of these`
  return { problem: [`${why}:`, ...listed.map(lineOf)].join('\n') }
}

const lineOf = ({ id, label }: Option) => `    ${id}${label && label !== id ? `: ${label}` : ''}`
