import { startTransition, useEffect, useState } from 'react'
import { afterDrawing } from '@/components/workers/after-drawing'

/**
 * A value that much is drawn from: where it is `late`, the one before until everything else that
 * depends on the present one is on the screen. Never one of another `subject`.
 */
export function useAfterwards<T>(value: T, subject: object, isLate: boolean): T {
  const [late, setLate] = useState({ value, subject })
  useEffect(() => {
    if (!isLate || (late.value === value && late.subject === subject)) return
    return afterDrawing(() => startTransition(() => setLate({ value, subject })))
  }, [value, subject, isLate, late])
  return isLate && late.subject === subject ? late.value : value
}
