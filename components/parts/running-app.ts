import { fileAddress } from '@/components/site/addresses'
import { siteFetch } from '@/components/site/site-fetch'
/** Where the server says what is running, and which version of each dataset it shows. */
export const versionAddress = () => fileAddress('/version.json')

/** Whether the server runs another build of the app, or has other data, than what this page came from; false where it does not say. */
export async function isAppNewer(): Promise<boolean> {
  const own = document.documentElement.dataset.app
  try {
    const response = await siteFetch(versionAddress(), { cache: 'no-store' })
    const { app }: { app?: unknown } = await response.json()
    return response.ok && typeof app === 'string' && own !== undefined && app !== own
  } catch {
    return false
  }
}
