import { useEffect, useState } from 'react'
import { watchTheme } from '@/components/map/theme-watch'
import { type Palette, pagePalette } from './palette'

/** The colours of the page, light or dark, as they are now. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(pagePalette)
  useEffect(() => watchTheme(() => setPalette(pagePalette())), [])
  return palette
}
