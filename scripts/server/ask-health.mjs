/** Asks the server of this machine whether it can answer; the exit code is 0 if so. A container's engine runs this. */
const { PORT = '3000' } = process.env
const response = await fetch(`http://127.0.0.1:${PORT}/healthz`).catch(() => null)
process.exit(response?.ok ? 0 : 1)
