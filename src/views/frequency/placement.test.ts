import { expect, test } from 'vitest'
import { placeAbove, placeTooltip } from './placement'

const desktop = { width: 1440, height: 900 }
const bar = (left: number) => ({ left, right: left + 20, top: 700, bottom: 860 })

test('a tooltip stands right of its bar and grows up from the axis', () => {
  expect(placeTooltip(bar(400), desktop)).toEqual({ left: 432, bottom: 40 })
})

test('near the right edge it stands on the left', () => {
  expect(placeTooltip(bar(1300), desktop).left).toBe(1300 - 12 - 252)
})

test('in a narrow window it stays whole, and above the bar, clear of the finger', () => {
  const phone = { width: 390, height: 844 }
  for (let left = 0; left < 390; left += 10) {
    const place = placeTooltip({ ...bar(left), right: left + 5 }, phone)
    expect(place.left).toBeGreaterThanOrEqual(8)
    expect(place.left + 252).toBeLessThanOrEqual(382)
  }
  const middle = { left: 200, right: 204, top: 600, bottom: 700 }
  expect(placeTooltip(middle, phone)).toEqual({ left: 76, bottom: 252 })
  expect(placeTooltip({ ...middle, top: 40, bottom: 140 }, phone)).toEqual({ left: 76, top: 148 })
})

test('where the page is scrolled so that little is above, it grows down', () => {
  expect(placeTooltip({ left: 50, right: 60, top: 30, bottom: 180 }, desktop)).toEqual({
    left: 72,
    top: 30,
  })
})

test('below the window it starts at its edge', () => {
  expect(placeTooltip({ left: 50, right: 60, top: 800, bottom: 990 }, desktop).bottom).toBe(8)
})

test('a card stands above its mark and within the window, or below where more room is', () => {
  const mark = { left: 700, right: 724, top: 640, bottom: 664 }
  expect(placeAbove(mark, 400, desktop)).toEqual({ left: 688, bottom: 266, maxHeight: 626 })
  expect(placeAbove({ ...mark, left: 1400, right: 1424 }, 400, desktop).left).toBe(1032)
  expect(placeAbove({ ...mark, top: 60, bottom: 84 }, 400, desktop)).toEqual({
    left: 688,
    top: 90,
    maxHeight: 802,
  })
})
