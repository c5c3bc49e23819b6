import { useEffect, useEffectEvent, useState } from 'react'
import {
  type BasemapFile,
  type BasemapFiles,
  type Countries,
  loadBasemap,
  loadCountries,
} from './basemap-files'

/** A file of the base map once it is there, null until then; `onFail` is told if it never will be. */
export function useBasemap<F extends BasemapFile>(
  file: F,
  isWanted: boolean,
  onFail: () => void,
): BasemapFiles[F] | null {
  const [data, setData] = useState<BasemapFiles[F] | null>(null)
  const fail = useEffectEvent(onFail)
  useEffect(
    function load() {
      if (!isWanted) return
      let isCurrent = true
      loadBasemap(file).then(
        (loaded) => isCurrent && setData(loaded),
        () => isCurrent && fail(),
      )
      return () => {
        isCurrent = false
      }
    },
    [file, isWanted],
  )
  return data
}

/** The ground of countries once it is there; null until then, and where it does not come. */
export function useCountries(codes: readonly string[]): Countries | null {
  const [data, setData] = useState<Countries | null>(null)
  useEffect(
    function load() {
      let isCurrent = true
      loadCountries(codes).then(
        (loaded) => isCurrent && setData(loaded),
        () => isCurrent && setData(null),
      )
      return () => {
        isCurrent = false
      }
    },
    [codes],
  )
  return data
}
