import type { DotHitsData } from './dot-grid'
import { type DotOrder, DotPainter } from './dot-painter'
import { offscreenContext, pictureOf } from './offscreen'

/** A picture that was ordered, to be handed to a canvas of the page. */
export interface DotPicture {
  readonly bitmap: ImageBitmap
  readonly hits: DotHitsData
}

const painter = new DotPainter(offscreenContext)

/** Answers an order with a picture. Runs in a worker, away from the page. */
self.onmessage = ({ data }: MessageEvent<DotOrder>) => {
  const painted = painter.paint(data)
  if (!painted) return
  const { image, hits } = painted
  const picture: DotPicture = { bitmap: pictureOf(image), hits }
  const { cells, x, y, counts, last } = hits
  const arrays = [cells, x, y, counts, last].map(({ buffer }) => buffer)
  self.postMessage(picture, { transfer: [picture.bitmap, ...arrays] })
}
