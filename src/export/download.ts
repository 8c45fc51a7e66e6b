/** Saves a file that was made in the page. */

/** Hands the blob to the browser as a download of this name. */
export function download(blob: Blob, fileName: string) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** `strike-atlas_2024-09-01_2024-11-18_frequency-week-by-evidence.svg`: parts by `_`, no odd sign. */
export function fileNameOf(parts: readonly string[], extension: string): string {
  const clean = ['strike-atlas', ...parts].map((part) =>
    part
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, '-')
      .replace(/^[-.]+|(?<![-.])[-.]+$/g, ''),
  )
  return `${clean.filter(Boolean).join('_')}.${extension}`
}

/** What a figure or table of strikes shows, and that it counts attacks where it does. */
export const countedName = (subject: string, measure: 'strikes' | 'attacks'): string =>
  measure === 'attacks' ? `${subject}-attacks` : subject
