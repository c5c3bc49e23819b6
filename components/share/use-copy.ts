import { useCallback, useEffect, useState } from 'react'

/** Copies text and says for two seconds after the last time that it did. */
export function useCopy(): {
  readonly copy: (text: string) => Promise<void>
  readonly copied: boolean
} {
  /** How often, since it was last said; 0 while it is not. */
  const [times, setTimes] = useState(0)
  useEffect(() => {
    if (times === 0) return
    const timer = setTimeout(() => setTimes(0), 2000)
    return () => clearTimeout(timer)
  }, [times])
  const copy = useCallback(async (text: string) => {
    await copyText(text)
    setTimes((before) => before + 1)
  }, [])
  return { copy, copied: times > 0 }
}

/** The clipboard needs a secure page; on a plain http address a selection does the same. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
