import { createInterface } from 'node:readline/promises'
import type { Terminal } from './question'

/** The terminal, or what is piped in; where flags say it all and nobody is there, nobody is asked. */
export function openTerminal(hasFlags: boolean): Terminal & { readonly close: () => void } {
  if (hasFlags && !process.stdin.isTTY) {
    return { say: console.log, ask: async () => null, close: () => {} }
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answers = lines[Symbol.asyncIterator]()
  const ask = async (prompt: string) => {
    lines.setPrompt(prompt)
    lines.prompt()
    const { value, done } = await answers.next()
    return done ? null : value
  }
  return { say: console.log, ask, close: () => lines.close() }
}
