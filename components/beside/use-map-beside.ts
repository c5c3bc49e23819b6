import { useMemo, useSyncExternalStore } from 'react'
import type { MapBeside } from '@/components/map/beside-marks'
import { besideTables } from '@/components/state/beside-tables'
import type { Beside } from '@/geo/view/beside'

/** The layers that the map draws: those whose incidents are there and that are not hidden. */
export function useMapBeside(layers: readonly Beside[]): readonly MapBeside[] {
  const tables = useSyncExternalStore(besideTables.subscribe, besideTables.all, besideTables.all)
  return useMemo(
    () =>
      layers.flatMap(({ reference, colour, isHidden }) => {
        const found = isHidden ? undefined : tables.get(reference)
        return found ? [{ reference, colour: `#${colour}`, table: found.table }] : []
      }),
    [layers, tables],
  )
}
