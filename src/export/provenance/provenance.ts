/**
 * What a figure says of itself: the view that it shows, the dataset behind it, when and with
 * what it was made. It stands inside the file, so that a reader can get back to that view.
 */

export const FIGURE_FORMAT = 'strike-atlas-figure/1'

/** More than any figure of ours says of itself; a file that says more is not read on. */
export const MAX_PROVENANCE = 256 * 1024

export interface Provenance {
  format: typeof FIGURE_FORMAT
  title: string
  description: string
  /** The view as the query string of its link, without `?`. */
  view: string
  /** The whole address of the view where the figure was made. */
  link: string
  dataset: {
    name: string
    title: string
    version: string
    sha256: string
    licence: string
    credit: string
  }
  /** Time of export, ISO 8601 in UTC. */
  exported: string
  app: { name: string; version: string }
}

/** What reading a file gives: what it says of itself, or in a sentence why that is not to be had. */
export type Reading = { provenance: Provenance } | { problem: string }

export const NOT_OURS =
  'This picture does not say which view it shows: it was not made here, or the program that saved it last has left that out. Open the picture as it was exported.'

/** The text that stands in a figure: of ASCII alone, so that no program that saves it again can spoil it. */
export function writeProvenance(provenance: Provenance): string {
  return JSON.stringify(provenance).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
