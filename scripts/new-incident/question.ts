/** What an answer comes to: a value, or why it cannot be used. */
export type Answer<T> = { readonly value: T } | { readonly problem: string }

/** Something to be asked on the terminal, or answered by the flag `--name`. */
export interface Question<T> {
  readonly name: string
  readonly text: string
  /** Shown before it is asked. */
  readonly help?: readonly string[]
  /** What an empty answer stands for. */
  readonly fallback?: string
  /** Reads an answer; never throws. */
  readonly read: (answer: string) => Answer<T>
}

/** Where questions are asked: `ask` resolves with null where nobody answers (any more). */
export interface Terminal {
  readonly ask: (prompt: string) => Promise<string | null>
  readonly say: (line: string) => void
}

/** Asks one question after the other. */
export type Ask = <T>(question: Question<T>) => Promise<T>

/** Something that ends the questions; its message says what to do. */
export class Refused extends Error {}

/**
 * The answer to a question: of its flag, or else of the terminal. An answer that cannot be used is
 * asked for again with the reason; throws `Refused` where nobody answers.
 */
export async function answerTo<T>(
  question: Question<T>,
  flags: ReadonlyMap<string, string>,
  terminal: Terminal,
): Promise<T> {
  const { name, text, help = [], fallback, read } = question
  let answer = flags.get(name) ?? null
  let problem = `no answer to "${text}"`
  for (let asked = false; ; asked = true) {
    if (answer === null) {
      if (!asked) for (const line of help) terminal.say(line)
      answer = await terminal.ask(fallback === undefined ? `${text}: ` : `${text} [${fallback}]: `)
      if (answer === null && (fallback === undefined || asked)) {
        throw new Refused(`--${name}: ${problem}`)
      }
    }
    const result = read(answer?.trim() || (fallback ?? ''))
    if ('value' in result) return result.value
    problem = result.problem
    terminal.say(`  ${problem}`)
    answer = null
  }
}
