import { besideTables } from '@/components/state/beside-tables'
import { type Beside, isDatasetReference } from '@/geo/view/beside'
import { parseDataReference } from '@/geo/view/data-reference'

/** What a layer is called: as its reader says, else as its data are. */
export function layerName(
  { name, reference }: Pick<Beside, 'name' | 'reference'>,
  datasets: readonly { readonly id: string; readonly title: string }[],
): string {
  if (name !== '') return name
  if (isDatasetReference(reference)) {
    return datasets.find(({ id }) => id === reference)?.title ?? reference
  }
  const wanted = parseDataReference(reference)
  if (wanted?.at === 'reader') return wanted.name
  return besideTables.all().get(reference)?.facts.title ?? reference
}
