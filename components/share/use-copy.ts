import { useCallback, useEffect, useState } from 'react'

/** Copies text and says for two seconds that it did. */
export function useCopy(): {
  readonly copy: (text: string) => Promise<void>
  readonly copied: boolean
} {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = useCallback(async (text: string) => {
    await copyText(text)
    setCopied(true)
  }, [])
  return { copy, copied }
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
