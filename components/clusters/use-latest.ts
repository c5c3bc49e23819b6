import { useState } from 'react'

/** The value, or the last there was. */
export function useLatest<T>(value: T | null): T | null {
  const [last, setLast] = useState(value)
  if (value !== null && value !== last) setLast(value)
  return value ?? last
}
