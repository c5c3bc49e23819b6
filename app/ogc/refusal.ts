import { badQuery, problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import type { Unanswered } from './items'

/** The answer where there is none to what was asked: 400, naming the parameters or what helps. */
export async function refusalOf(asked: Unanswered): Promise<Response> {
  if ('problems' in asked) return badQuery(asked.problems)
  const { unusableQuery, tooManyToCluster } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  return problemResponse(400, unusableQuery, tooManyToCluster(asked.tooMany))
}
