/** An opened dataset whose engine stops: what is shown in its place, and the way back. */
import { beforeEach, expect, it, vi } from 'vitest'
import { datasetFrom } from '../../dataset/dataset'
import { inventedCompiled } from '../../dataset/invented.fixture'
import { createEngine } from '../../engine/engine'
import { setText, toggle } from '../../filter/actions'
import { currentView, resetStore } from '../../filter/store'
import { dismiss, useDesk } from './desk'
import { followLoss } from './lost'
import { type Opened, setShipped, shortHashOf, showOpened, showShipped, useOpened } from './opened'

const datasetOf = (hash: string) => {
  const compiled = inventedCompiled()
  compiled.dataset.sha256 = hash.repeat(64)
  return datasetFrom(compiled)
}

function openedWith(lost?: Promise<string>): Opened {
  const dataset = datasetOf('b')
  return {
    dataset,
    engine: createEngine(dataset),
    name: 'invented.json',
    report: null,
    directed: true,
    files: [new File([JSON.stringify(inventedCompiled())], 'invented.json')],
    columns: [null],
    ...(lost && { lost }),
  }
}

const asItIs = <T>(view: T) => view

beforeEach(() => {
  resetStore()
  useOpened.setState({ opened: null, wanted: null })
  setShipped(datasetOf('a'))
  dismiss()
})

it('the shipped record is shown, what was chosen waits, and the user is told with a way on', async () => {
  const opened = openedWith(Promise.resolve('invented reason'))
  showOpened(opened, asItIs)
  toggle('places', 'somewhere')
  setText('drone')
  await followLoss(opened)
  expect(useOpened.getState().opened).toBeNull()
  expect(currentView()).toMatchObject({ data: null, filter: { text: 'drone' } })
  const data = shortHashOf(opened.dataset)
  expect(useOpened.getState().wanted).toEqual({
    data,
    query: expect.stringContaining(`data=${data}`),
  })
  const { state } = useDesk.getState()
  expect(state).toMatchObject({ kind: 'lost', name: 'invented.json', reason: 'invented reason' })

  // Opened again, it has the view that it had.
  showShipped()
  useOpened.setState({ wanted: { data, query: 'v=1&place=somewhere&q=drone' } })
  showOpened(openedWith(), asItIs)
  expect(currentView()).toMatchObject({ data, filter: { places: ['somewhere'], text: 'drone' } })
})

it('the way on reads the same files, and says where they cannot be read', async () => {
  const opened = { ...openedWith(Promise.resolve('x')), files: [new File([], 'gone.json')] }
  showOpened(opened, asItIs)
  await followLoss(opened)
  const { state } = useDesk.getState()
  if (state.kind !== 'lost') throw new Error('it was not told')
  state.again()
  await vi.waitFor(() => expect(useDesk.getState().state.kind).toBe('failed'))
  expect(useDesk.getState().state).toMatchObject({
    error: { message: expect.stringContaining('“gone.json” is empty') },
  })
  expect(useOpened.getState().wanted).not.toBeNull()
})

it('a dataset that was left before is not missed, and one without a worker never ends', async () => {
  const opened = openedWith(Promise.resolve('late'))
  showOpened(opened, asItIs)
  showShipped()
  await followLoss(opened)
  expect(useDesk.getState().state.kind).toBe('idle')
  const held = openedWith()
  showOpened(held, asItIs)
  await followLoss(held)
  expect(useOpened.getState().opened).toBe(held)
})
