import facts from './en/facts'
import type { LanguageFacts } from './language'

let shown = facts

/**
 * Facts of the language that is on the screen: the default until another is shown. Apart from the
 * languages themselves, since every page brings along what is said when it breaks.
 */
export const shownFacts = (): LanguageFacts => shown

export function setShownFacts(language: LanguageFacts): void {
  shown = language
}
