/** Why a source has no answer just now: it cannot be asked, or gave the question up since it took too long. */
export type UnansweredReason = 'away' | 'too-slow'

/** Whether a question was given up since it took too long: a narrower one may be answered. Sources say so by the `reason` of their error. */
export const isTooSlow = (error: unknown): boolean =>
  error instanceof Error && 'reason' in error && error.reason === 'too-slow'
