/** A browser that refuses, one refusal at a time: each is said in words, and the figure stays as it is. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ComposedFigure } from './figure'
import { copyFigure, figureFile } from './figureFile'
import { GREY_PIXEL } from './provenance/provenance.fixture'

const FIGURE: ComposedFigure = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"/>',
  width: 1600,
  height: 900,
  title: 'Invented',
  provenance: null,
}

/** What a page has of a canvas; a test takes one thing away. */
function page(refusal: {
  context?: () => unknown
  blob?: (done: (blob: Blob | null) => void) => void
  decode?: () => Promise<void>
}) {
  const context = refusal.context ?? (() => ({ drawImage: () => undefined }))
  const toBlob =
    refusal.blob ?? ((done: (blob: Blob | null) => void) => done(new Blob([GREY_PIXEL.slice()])))
  vi.stubGlobal('document', {
    createElement: () => ({ width: 0, height: 0, getContext: context, toBlob }),
  })
  vi.stubGlobal(
    'Image',
    class {
      src = ''
      decode = refusal.decode ?? (() => Promise.resolve())
    },
  )
}

const made: string[] = []
const freed: string[] = []

beforeEach(() => {
  made.length = 0
  freed.length = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    made.push(`blob:${made.length}`)
    return made.at(-1) as string
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => {
    freed.push(url)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a PNG', () => {
  it('is made, and what it took is given back', async () => {
    page({})
    expect(await (await figureFile(FIGURE, 'png', 2)).bytes()).toEqual(GREY_PIXEL)
    expect(freed).toEqual(made)
  })

  it.each([
    ['a canvas', { context: () => null }],
    [
      'memory for a canvas',
      {
        context: () => {
          throw new RangeError('Out of memory')
        },
      },
    ],
    [
      'memory for the picture',
      {
        context: () => ({
          drawImage: () => {
            throw new DOMException('too large', 'InvalidStateError')
          },
        }),
      },
    ],
    ['an image of that size', { blob: (done: (blob: null) => void) => done(null) }],
    [
      'an image at all',
      {
        blob: () => {
          throw new DOMException('no', 'SecurityError')
        },
      },
    ],
  ])('that the browser refuses %s names the size and the way out', async (_what, refusal) => {
    page(refusal)
    await expect(figureFile(FIGURE, 'png', 3)).rejects.toThrow(
      'The browser could not make an image of 4800 × 2700 px. Choose a lower resolution or a smaller size, or save the SVG.',
    )
    expect(freed).toEqual(made)
  })

  it('whose drawing the browser cannot read says so', async () => {
    page({ decode: () => Promise.reject(new DOMException('no', 'EncodingError')) })
    await expect(figureFile(FIGURE, 'png', 1)).rejects.toThrow(
      'The browser could not draw the figure.',
    )
    expect(freed).toEqual(made)
  })

  it('has no bearing on the SVG, which needs no canvas', async () => {
    page({ context: () => null })
    expect(await (await figureFile(FIGURE, 'svg', 1)).text()).toBe(FIGURE.svg)
  })
})

describe('an image for the clipboard', () => {
  const clipboard = (write: () => Promise<void>) => {
    vi.stubGlobal('navigator', { clipboard: { write } })
    vi.stubGlobal('ClipboardItem', class {})
  }

  it('that the browser refuses to take is offered as a file', async () => {
    page({})
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')))
    await expect(copyFigure(FIGURE, 2)).rejects.toThrow('Save the PNG instead.')
  })

  it('in a browser without such a clipboard is offered as a file', async () => {
    page({})
    vi.stubGlobal('navigator', {})
    await expect(copyFigure(FIGURE, 2)).rejects.toThrow('does not let pages copy images')
  })

  it('that could not even be made says that, not that it was refused', async () => {
    page({ blob: (done) => done(null) })
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')))
    await expect(copyFigure(FIGURE, 2)).rejects.toThrow('3200 × 1800 px')
  })
})
