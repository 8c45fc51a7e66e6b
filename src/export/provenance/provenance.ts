/**
 * What a figure says of itself: the view that it shows, the dataset behind it, when and with
 * what it was made. It stands inside the file, so that a reader can get back to that view.
 */
import * as z from 'zod/mini'

export const FIGURE_FORMAT = 'strike-atlas-figure/1'

/** More than any figure of ours says of itself; a file that says more is not read on. */
export const MAX_PROVENANCE = 256 * 1024

const line = (most: number) => z.string().check(z.maxLength(most))

const provenanceSchema = z.object({
  format: z.literal(FIGURE_FORMAT),
  title: line(20_000),
  description: line(100_000),
  /** The view as the query string of its link, without `?`. */
  view: line(20_000),
  /** The whole address of the view where the figure was made. */
  link: line(30_000),
  dataset: z.object({
    name: line(200),
    title: line(1000),
    version: line(100),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    licence: line(500),
    credit: line(5000),
  }),
  /** Time of export, ISO 8601 in UTC. */
  exported: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/)),
  app: z.object({ name: line(100), version: line(100) }),
})

export type Provenance = z.infer<typeof provenanceSchema>

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

/** Reads the text that stands in a figure. Fields that we do not know are dropped; it never throws. */
export function parseProvenance(text: string): Reading {
  if (text.length > MAX_PROVENANCE)
    return { problem: `What the picture says of itself is too long (${text.length} characters).` }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'What the picture says of itself is damaged: it is no valid JSON.' }
  }
  const result = provenanceSchema.safeParse(value)
  if (result.success) return { provenance: result.data }
  const format = (value as { format?: unknown } | null)?.format
  if (typeof format === 'string' && /^strike-atlas-figure\/\d+$/.test(format)) {
    if (format !== FIGURE_FORMAT)
      return { problem: 'The picture was made by another version of this page. Reload the page.' }
    const field = result.error.issues[0]?.path.join('.') || 'format'
    return { problem: `What the picture says of itself is damaged: "${field}" cannot be read.` }
  }
  return { problem: NOT_OURS }
}
