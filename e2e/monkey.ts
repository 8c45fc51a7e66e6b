/** A monkey with a seed: presses, types, drags and uses keys on whatever the page offers. */
import type { Page } from '@playwright/test'

interface Offer {
  role: string
  name: string
  x: number
  y: number
}

/** What can be used now: in the window, enabled, and on top where it would be pressed. */
const offers = (page: Page): Promise<Offer[]> =>
  page.evaluate(() => {
    const usable =
      'button, select, textarea, input:not([type=hidden]), summary, [role=slider], [role=option], [role=tab], [role=menuitem], [role=checkbox], [role=radio]'
    return [...document.querySelectorAll<HTMLElement>(usable)].flatMap((element) => {
      if (element.matches(':disabled, [aria-hidden=true]')) return []
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      if (width === 0 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return []
      const top_ = document.elementFromPoint(x, y)
      if (!top_ || !(element.contains(top_) || top_.contains(element))) return []
      const role =
        element.getAttribute('role') ??
        (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase())
      const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return [{ role, name: name.trim().slice(0, 50), x, y }]
    })
  })

const KEYS = [
  ...['Tab', 'Shift+Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Escape', '/', '?'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
  ...['PageUp', 'PageDown', 'Home', 'End', 'Control+z', 'Control+Shift+z', 'Delete', 'Backspace'],
]
const TEXTS = [
  ...['2024-02-30', '2024-01-01', '2024-11-18', '0001-01-01', '9999-12-31', 'kataib', 'Eilat'],
  ...[
    '<img src=x onerror=alert(1)>',
    'e',
    '\u202eabc\u202c',
    'حيفا',
    '🚀'.repeat(9),
    '%00',
    '',
    '((((a+)+)+)',
  ],
]
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

/** Does one thing, chosen by `roll`, and says which in words. */
export async function act(page: Page, roll: () => number): Promise<string> {
  const one = <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)] as T
  const kind = roll()
  if (kind < 0.12) {
    const key = one(KEYS)
    await page.keyboard.press(key)
    return `key ${key}`
  }
  const { width, height } = page.viewportSize() ?? (SIZES[0] as { width: number; height: number })
  const point = () => ({ x: Math.floor(roll() * width), y: Math.floor(roll() * height) })
  if (kind < 0.18) return drag(page, point(), point())
  if (kind < 0.21) {
    const { x, y } = point()
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, roll() < 0.5 ? -240 : 240)
    return `wheel at ${x},${y}`
  }
  if (kind < 0.22) {
    const back = roll() < 0.7
    await page.evaluate((steps) => history.go(steps), back ? -1 : 1)
    return back ? 'back' : 'forward'
  }
  if (kind < 0.225) {
    const size = one(SIZES)
    await page.setViewportSize(size)
    return `window ${size.width} × ${size.height}`
  }
  const choice = one(await offers(page))
  if (!choice) return 'nothing to use'
  const { role, name, x, y } = choice
  if (role === 'slider' && roll() < 0.6)
    return drag(page, { x, y }, { x: x + Math.floor((roll() - 0.5) * 600), y })
  if (role === 'file') return 'left the file chooser alone'
  await page.mouse.click(x, y)
  if (role === 'text' || role === 'textarea') {
    const text = one(TEXTS)
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(text)
    if (roll() < 0.5) await page.keyboard.press('Enter')
    return `typed "${text}" into ${name}`
  }
  if (role === 'select') {
    const step = roll()
    await page.evaluate(
      ({ x, y, step }) => {
        const select = document.elementFromPoint(x, y)?.closest('select')
        if (!select) return
        select.selectedIndex = Math.floor(step * select.options.length)
        select.dispatchEvent(new Event('change', { bubbles: true }))
      },
      { x, y, step },
    )
    return `chose in ${name}`
  }
  return `pressed ${role} ${name}`
}

type Point = { x: number; y: number }

async function drag(page: Page, from: Point, to: Point): Promise<string> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
  return `dragged ${from.x},${from.y} to ${to.x},${to.y}`
}
