export const dynamic = 'force-static'

const SCRIPT = `try {
  var theme = localStorage.getItem('riposte:theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch (error) {}
`

/** Puts the theme a reader chose on the page before it is painted. */
export function GET(): Response {
  return new Response(SCRIPT, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'max-age=86400' },
  })
}
