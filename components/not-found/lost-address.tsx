'use client'

import { useEffect } from 'react'
import { embedAddress, parseParts } from '@/components/embed/embed-parts'
import { incidentAddress } from '@/components/site/addresses'
import { siteOfFiles } from '@/components/site/site-of-files'

/** On the page that a host of files shows for what it has not: leads on where a server would have answered. */
export function LostAddress() {
  useEffect(() => {
    const { pathname, search } = window.location
    const found = foundAddress(pathname, search)
    if (found !== null) window.location.replace(found)
  }, [])
  return null
}

/** Where an incident without a page of its own is, or an embed whose parts stand in another order; null for what is nowhere. */
export function foundAddress(path: string, search: string): string | null {
  const site = siteOfFiles()
  if (!site || !path.startsWith(`${site.pages}/`)) return null
  const [first = '', second = '', third = ''] = path.slice(site.pages.length + 1).split('/')
  if (first === 'embed') {
    const parts = parseParts(third)
    const address = parts && embedAddress(second, parts, search.slice(1))
    return address === null || address === path + search ? null : address
  }
  if (second !== 'incidents' || third === '' || !site.pageless.includes(first)) return null
  return incidentAddress(first, decoded(third), new URLSearchParams(search))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
