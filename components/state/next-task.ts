/** Resolves in a task of its own: between this one and it the page draws and hears its reader. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
