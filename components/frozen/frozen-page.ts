import type { SiteOfFiles } from '@/components/site/site-of-files'
import { attribute, inHead, movedCode, movedPage, withPolicy } from '@/geo/site/moved-code'
import { FROM_DISK, HELD_FILES } from './from-disk'

interface PageToFreeze {
  /** The page that is made into a frozen one, and where the framework's files of its site begin. */
  readonly html: string
  readonly base: string
  /** What its pages may load. */
  readonly policy: string
  readonly site: SiteOfFiles
  readonly title: string
  /** The state that it opens with, as a query string. */
  readonly query: string
}

/** The page of a frozen view, which asks for nothing but what lies beside it, wherever that is. */
export function frozenPage({ html, base, policy, site, title, query }: PageToFreeze): string {
  const own = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replaceAll(`"${base}/theme.js`, '"./theme.js')
    .replace(/(<html[^>]*?) data-site="[^"]*"/, '$1')
    .replace(/<title>[^<]*<\/title>/, () => `<title>${attribute(title)}</title>`)
  // A reader who comes with a state of their own keeps it.
  const opening = `self.riposteSite=${scriptText(site)};if(!location.search)history.replaceState(null,"",${scriptText(`?${query}`)});`
  // Each script takes its element away: the framework expects the page as it wrote it.
  const scripts = `<script>${opening}${HELD_FILES}${FROM_DISK};${SCRIPT_GONE}</script><script src="./data.js"></script>`
  return withPolicy(
    inHead(movedPage(own, base, '.'), scripts),
    `${policy.replace(/; frame-ancestors[^;]*/, '')}; worker-src 'self' blob:`,
  )
}

/** What ends a script that leaves no element behind. */
export const SCRIPT_GONE = 'document.currentScript.remove();'

/** A value within a script in markup. */
const scriptText = (value: string | SiteOfFiles) => JSON.stringify(value).replaceAll('<', '\\u003c')

/** How the bundler makes the address of a worker, which it takes from the top of the host. */
const OF_WORKER = /new URL\((\w+\.h\(\w+,\w+\)),location\.origin\)/g

/** The file that every worker begins with, and how it makes the address of what it loads. */
const WORKER_START = /(^|\/)turbopack-worker[^/]*\.js$/
const IN_WORKER = /new URL\((\w+),location\.origin\)/g

/** Whether code makes the address of a worker as is expected. */
export const makesWorkers = (text: string): boolean => text.search(OF_WORKER) >= 0

/** A file of the build as it lies beside a frozen page: its addresses begin there, not at the top of the host. */
export function frozenCode(name: string, text: string, base: string): string {
  const moved = movedCode(text, base, '.')
  return WORKER_START.test(name)
    ? moved.replace(IN_WORKER, 'new URL($1,new URL("../../../",location.href))')
    : moved.replace(OF_WORKER, 'new URL($1,document.baseURI)')
}

/** Files of the build that workers are made of, by the names in the code that makes them. */
export function workerChunks(codes: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const code of codes) {
    for (const [, list = ''] of code.matchAll(
      /"static\/chunks\/turbopack-worker[^"]*",\[([^\]]*)\]/g,
    )) {
      for (const [, name = ''] of list.matchAll(/"static\/([^"]+)"/g)) found.add(name)
    }
  }
  return found
}
