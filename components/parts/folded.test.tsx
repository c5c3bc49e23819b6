import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Folded } from './folded'

it.each([true, false])('content is drawn only while it is open: %s', (isOpenAtFirst) => {
  const markup = renderToStaticMarkup(
    <Folded summary={<summary>A name</summary>} className="part" isOpenAtFirst={isOpenAtFirst}>
      <p>content</p>
    </Folded>,
  )
  expect(markup).toBe(
    isOpenAtFirst
      ? '<details class="part" open=""><summary>A name</summary><p>content</p></details>'
      : '<details class="part"><summary>A name</summary></details>',
  )
})
