import { isUnavailable } from '@/data/sources/postgis/pool'
import { unavailableResponse } from './problem'

/** The status by which servers note that whoever asked has gone away; nobody reads it. */
const GONE = 499

/**
 * A route that has parameters in its path: what `answer` says of them; 503, saying why and when to ask
 * again, where what holds the data has no answer just now. To one who has gone away it is nothing,
 * which is no failure.
 */
export const answeredRoute =
  <Params>(answer: (request: Request, params: Params) => Promise<Response>) =>
  async (request: Request, context: { readonly params: Promise<Params> }): Promise<Response> => {
    const params = await context.params
    try {
      return await answer(request, params)
    } catch (error) {
      if (isUnavailable(error)) return unavailableResponse(error)
      if (error instanceof Error && error.name === 'AbortError') {
        return new Response(null, { status: GONE })
      }
      throw error
    }
  }
