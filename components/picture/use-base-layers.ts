import { useCallback, useEffect, useState } from 'react'
import { type BasemapFile, type BasemapFiles, loadBasemap } from '@/components/map/basemap-files'

const FILES = ['land', 'lakes', 'rivers', 'borders', 'governorates', 'places'] as const

export type BaseLayers =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly base: BasemapFiles }
  | { readonly status: 'failed'; readonly retry: () => void }

/** All files of the built-in base map; those that the live map has are not fetched again. */
export function useBaseLayers(): BaseLayers {
  const [state, setState] = useState<BaseLayers>({ status: 'loading' })
  const load = useCallback(() => {
    let isCurrent = true
    const retry = () => {
      setState({ status: 'loading' })
      load()
    }
    loadAll().then(
      (base) => isCurrent && setState({ status: 'ready', base }),
      () => isCurrent && setState({ status: 'failed', retry }),
    )
    return () => {
      isCurrent = false
    }
  }, [])
  useEffect(load, [load])
  return state
}

async function loadAll(): Promise<BasemapFiles> {
  const load = async (file: BasemapFile) => [file, await loadBasemap(file)] as const
  return Object.fromEntries(await Promise.all(FILES.map(load))) as unknown as BasemapFiles
}
