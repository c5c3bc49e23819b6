import { isUnavailable } from '@/data/sources/postgis/pool'
import { unavailableResponse } from './problem'

/** The status by which servers note that whoever asked has gone away; nobody reads it. */
const GONE = 499

/**
 * What a route answers; 503, saying why and when to ask again, where what holds the data has no answer
 * just now. To one who has gone away it is nothing, which is no failure.
 */
export async function unlessUnanswered(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (isUnavailable(error)) return unavailableResponse(error)
    if (error instanceof Error && error.name === 'AbortError') {
      return new Response(null, { status: GONE })
    }
    throw error
  }
}
