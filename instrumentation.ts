/** Next calls this once, before a server answers anything: what cannot be served ends the start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { prepareServer } = await import('./app/prepare-server')
  await prepareServer()
}
