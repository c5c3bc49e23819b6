import { ANSWER_RELATIONS } from '../vocabulary'
import type { Chain, ChainStep } from './detail'

/** The link to tell first, and how many more there are. */
export interface FirstStep {
  readonly step: ChainStep
  readonly others: number
  /** Whether it is a link of the whole that the incident is a part of. */
  readonly isThrough: boolean
}

/** How strong a link is: what a party states before what the press does, an answer before a possible one, what is denied last. */
function strength({ rel, statements }: ChainStep): number {
  const isParty = statements.some(({ voice }) => voice === 'party')
  return 2 * ANSWER_RELATIONS.indexOf(rel) + (isParty ? 0 : 1)
}

/** What an incident answers, or what answered it: the strongest link, of its own or else of the whole it is a part of; null where there is none. */
export function firstStep(
  detail: Chain & { readonly throughParent: Chain | null },
  direction: keyof Chain,
): FirstStep | null {
  const isAnswer = ({ rel }: ChainStep) => ANSWER_RELATIONS.includes(rel)
  const own = detail[direction].filter(isAnswer)
  const through = detail.throughParent?.[direction].filter(isAnswer) ?? []
  const steps = own.length > 0 ? own : through
  const [step, ...others] = [...steps].sort((a, b) => strength(a) - strength(b))
  return step ? { step, others: others.length, isThrough: own.length === 0 } : null
}
