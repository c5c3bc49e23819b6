import { headers } from 'next/headers'
import { siteOfFiles } from '@/components/site/site-of-files'

/** A host with or without a port, as a Host header may name it. */
const HOST = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i

/**
 * The address of this site without a slash at the end: RIPOSTE_URL, or else that by which it was
 * asked. An operator behind a proxy sets RIPOSTE_URL, so that no request can put another host into
 * canonical addresses and citations. Empty for a site of files that was not told its address.
 */
export async function siteAddress(): Promise<string> {
  const named = process.env.RIPOSTE_URL
  if (named) return new URL(named).origin
  if (siteOfFiles()) return ''
  const asked = await headers()
  const host = asked.get('host') ?? ''
  const protocol = asked.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return `${protocol}://${HOST.test(host) ? host : 'localhost'}`
}
