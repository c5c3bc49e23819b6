import { textScale } from '@/components/text/text-size'

/** Where an event is on an element, in pixels of its scene from its upper left corner. */
export function scenePlace(
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
  element: Element,
): readonly [x: number, y: number] {
  const { left, top } = element.getBoundingClientRect()
  const scale = textScale()
  return [(clientX - left) / scale, (clientY - top) / scale]
}
