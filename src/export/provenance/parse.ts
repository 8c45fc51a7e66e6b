/** Reads what a figure says of itself, with code that only an opened figure needs. */
import * as z from 'zod/mini'
import {
  FIGURE_FORMAT,
  MAX_PROVENANCE,
  NOT_OURS,
  type Provenance,
  type Reading,
} from './provenance'

const line = (most: number) => z.string().check(z.maxLength(most))

const provenanceSchema: z.ZodMiniType<Provenance> = z.object({
  format: z.literal(FIGURE_FORMAT),
  title: line(20_000),
  description: line(100_000),
  view: line(20_000),
  link: line(30_000),
  dataset: z.object({
    name: line(200),
    title: line(1000),
    version: line(100),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    licence: line(500),
    credit: line(5000),
  }),
  exported: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/)),
  app: z.object({ name: line(100), version: line(100) }),
})

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
