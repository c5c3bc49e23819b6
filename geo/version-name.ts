/**
 * What a version of a dataset is called: three numbers, which its curators give it; or, for a file as
 * it was found, twelve hexadecimal digits that are made from its content.
 */
export const VERSION_NAME = /^(\d+\.\d+\.\d+|[0-9a-f]{12})$/

/** Whether a text may name a version. */
export const isVersionName = (text: string): boolean => VERSION_NAME.test(text)

/** Whether a version is one that was released with a number, so that what changed since it may be known. */
export const isReleaseNumber = (version: string): boolean =>
  isVersionName(version) && version.includes('.')
