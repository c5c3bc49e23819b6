import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { JsonLd } from './json-ld'

it('is JSON inside one script element, whatever the text', () => {
  const data = { name: '</script><img src=x onerror=alert(1)>&quot;"', ' <!--': 1 }
  const markup = renderToStaticMarkup(<JsonLd data={data} />)
  expect(markup.match(/<\/?script/g)).toHaveLength(2)
  expect(markup).not.toContain('<img')
  const text = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(markup)?.[1] ?? ''
  expect(JSON.parse(text)).toEqual(data)
})
