/** Reads what a PNG file says of itself. */
import { PngError, readChunks, readTextChunk } from './chunks'
import { parseProvenance } from './parse'
import { PNG_KEYWORD } from './png'
import { MAX_PROVENANCE, NOT_OURS, type Reading } from './provenance'

/** Reads what a PNG file says of itself; never throws, whatever the bytes are. */
export async function readPng(bytes: Uint8Array): Promise<Reading> {
  try {
    for (const chunk of readChunks(bytes)) {
      const text = await readTextChunk(chunk, PNG_KEYWORD, MAX_PROVENANCE)
      if (text !== null) return parseProvenance(text)
    }
    return { problem: NOT_OURS }
  } catch (error) {
    if (error instanceof PngError) return { problem: error.message }
    throw error
  }
}
