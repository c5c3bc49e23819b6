import { loadBasemap } from '@/components/map/basemap-files'
import { datasetTable } from '@/components/state/dataset-table'
import {
  Gazetteer,
  type KnownPlace,
  type NamedGovernorates,
  placesOfBasemap,
  placesOfTable,
} from '@/geo/formats/read/gazetteer'
import type { DatasetName } from './dataset-name'

export interface LoadedGazetteer {
  readonly gazetteer: Gazetteer
  /** What should be looked into and did not come. */
  readonly missing: readonly string[]
}

interface Source {
  readonly name: string
  readonly places: () => Promise<readonly KnownPlace[]>
}

/** Fetches what names are looked up in: the base map first, then each dataset of this host. Never rejects. */
export async function loadGazetteer(
  datasets: readonly DatasetName[],
  basemapName: string,
): Promise<LoadedGazetteer> {
  const sources: readonly Source[] = [
    { name: basemapName, places: () => basemapPlaces(basemapName) },
    ...datasets.map(({ id, title }) => ({ name: title, places: () => datasetPlaces(id, title) })),
  ]
  const came = await Promise.allSettled(sources.map(({ places }) => places()))
  return {
    gazetteer: new Gazetteer(
      came.flatMap((each) => (each.status === 'fulfilled' ? each.value : [])),
    ),
    missing: sources.filter((_, i) => came[i]?.status === 'rejected').map(({ name }) => name),
  }
}

async function basemapPlaces(name: string): Promise<readonly KnownPlace[]> {
  const [places, governorates] = await Promise.all([
    loadBasemap('places'),
    loadBasemap('governorates'),
  ])
  return placesOfBasemap(places, governorates as NamedGovernorates, name)
}

const datasetPlaces = async (id: string, title: string): Promise<readonly KnownPlace[]> =>
  placesOfTable(await datasetTable(id), title)
