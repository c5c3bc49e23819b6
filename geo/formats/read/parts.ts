import type { Refusal } from './sheet'

/** The refusal of what has several parts, none of which is chosen. */
export const severalParts = (choices: readonly string[]): Refusal => ({
  refused: 'several-files',
  got: choices.join(', '),
  choices,
})
