import path from 'node:path'
import { readArguments } from '../riposte/arguments'
import { Misuse } from '../riposte/command'

export const EXPORT_HELP = `npm run export-site -- [--base /PATH] [--url ADDRESS] [--out FOLDER] [--dataset ID]…

Writes the app as a folder of files that any host of files serves: maps, lists, incidents, embeds,
method pages. What needs no server works; exports are made in the browser.

  --base /PATH     the path below which the host serves the folder; the top of the host without
  --url ADDRESS    the whole public address, such as https://example.org/riposte: citations,
                   previews and the sitemap name it; its path is the base
  --out FOLDER     where to write (site); a folder that holds something else is left alone
  --dataset ID     only this dataset; may be given more than once

  npm run export-site -- --url https://example.github.io/riposte --out docs
`

/** What a site of files is written as. */
export interface SiteOptions {
  /** The path of the site on its host, without a slash at the end: "" for the top. */
  readonly base: string
  /** Scheme and host; null where they are not known. */
  readonly origin: string | null
  /** The folder, whole. */
  readonly out: string
  /** The ids of the datasets; empty for all. */
  readonly datasets: readonly string[]
}

/** Reads the arguments of the command. Throws `Misuse` for those that cannot be used. `folder` is where it was called. */
export function readSiteOptions(args: readonly string[], folder: string): SiteOptions {
  const read = readArguments(args, {
    base: {},
    url: {},
    out: {},
    dataset: { isRepeatable: true },
  })
  if (read.positionals.length > 0) {
    throw new Misuse(`expected options alone; got ${JSON.stringify(read.positionals[0])}`)
  }
  const [given, address] = [read.one('base'), read.one('url')]
  const url = address === null ? null : siteUrl(address)
  const base = given === null ? (url?.base ?? '') : sitePath(given, '--base')
  if (url && url.base !== base) {
    throw new Misuse(`--base: expected ${JSON.stringify(url.base)} as in --url; got "${given}"`)
  }
  return {
    base,
    origin: url?.origin ?? null,
    out: path.resolve(folder, read.one('out') ?? 'site'),
    datasets: read.all('dataset'),
  }
}

function siteUrl(text: string): { origin: string; base: string } {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Misuse(
      `--url: expected an address such as https://example.org/riposte; got ${JSON.stringify(text)}`,
    )
  }
  return { origin: url.origin, base: sitePath(url.pathname, '--url') }
}

/** Steps of letters that stand for themselves in an address, in markup and in a script. */
const BASE = /^(\/(?!\.\.?(\/|$))[\w.~-]+)*$/

function sitePath(text: string, option: string): string {
  const base = text.replace(/\/$/, '')
  if (BASE.test(base)) return base
  throw new Misuse(`${option}: expected a path such as /riposte; got ${JSON.stringify(text)}`)
}
