import { attribute, movedPage, withPolicy } from '../../geo/site/moved-code'

/** A page as a host of files serves it below a path: it says itself what a server says in headers. */
export const sitePage = (html: string, base: string, policy: string): string =>
  withPolicy(movedPage(html, '', base), policy)

/** The page at an address that leads elsewhere. */
export const redirectPage = (address: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>→</title><meta name="robots" content="noindex"/><meta http-equiv="refresh" content="0; url=${attribute(address)}"/></head><body><a href="${attribute(address)}">${attribute(address)}</a></body></html>\n`
