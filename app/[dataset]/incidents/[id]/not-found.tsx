import { UnknownPage } from '@/components/incident/unknown-page'
import { listDatasets, readDataset } from '@/data/catalogue'

/** Every incident there is, where one was asked for that is not. */
export default function NotFound() {
  return <UnknownPage datasets={listDatasets().flatMap((id) => readDataset(id) ?? [])} />
}
