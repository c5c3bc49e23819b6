import { useCallback, useEffect, useState } from 'react'
import {
  type BasemapFile,
  loadBasemap,
  loadCountries,
  NO_COUNTRIES,
} from '@/components/map/basemap-files'
import type { PictureBase } from './picture-subject'

const FILES = ['land', 'lakes', 'rivers', 'borders', 'governorates', 'places'] as const

export type BaseLayers =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly base: PictureBase }
  | { readonly status: 'failed'; readonly retry: () => void }

/** All files of the built-in base map, and the countries of those codes; those that the live map has are not fetched again. */
export function useBaseLayers(countries: readonly string[] = NO_COUNTRIES): BaseLayers {
  const [state, setState] = useState<BaseLayers>({ status: 'loading' })
  const load = useCallback(() => {
    let isCurrent = true
    const retry = () => {
      setState({ status: 'loading' })
      load()
    }
    loadAll(countries).then(
      (base) => isCurrent && setState({ status: 'ready', base }),
      () => isCurrent && setState({ status: 'failed', retry }),
    )
    return () => {
      isCurrent = false
    }
  }, [countries])
  useEffect(load, [load])
  return state
}

async function loadAll(codes: readonly string[]): Promise<PictureBase> {
  const load = async (file: BasemapFile) => [file, await loadBasemap(file)] as const
  const [files, countries] = await Promise.all([Promise.all(FILES.map(load)), loadCountries(codes)])
  return { ...Object.fromEntries(files), countries } as unknown as PictureBase
}
