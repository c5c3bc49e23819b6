import type { Summary } from '@/geo/table/summary'
import { formatDay } from '@/geo/time/time'

export type PictureFormat = 'svg' | 'png'

/** `<dataset>_<from>_<to>.svg`; without the days where nothing is shown. */
export function pictureFileName(
  datasetId: string,
  { from, to }: Pick<Summary, 'from' | 'to'>,
  format: PictureFormat,
): string {
  const days = [from, to].flatMap((day) => (day === null ? [] : [formatDay(day)]))
  return `${[datasetId, ...days].join('_').replace(/[^\w.-]+/g, '-')}.${format}`
}
