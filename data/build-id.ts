/** Which build of the app this is, as scripts/server/serve.mjs says; "development" where the app runs without one. */
export function readBuildId(): string {
  return process.env.RIPOSTE_BUILD_ID ?? 'development'
}
