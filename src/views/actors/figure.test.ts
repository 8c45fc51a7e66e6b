import { expect, test } from 'vitest'
import { datasetFrom, type HeldDataset } from '../../dataset/dataset'
import { inventedCompiled } from '../../dataset/invented.fixture'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER } from '../../engine/filter'
import type { Summary } from '../../engine/summary'
import type { FigureChoice } from '../../export/figure'
import { approximateMeasure } from '../../export/measure'
import { actorsFigure } from './figure'
import { figureGroups, fitGroups } from './figureRows'
import { actorTable } from './table'

/** Two invented strikes: one claimed by an umbrella, one blamed on its member. */
const dataset = datasetFrom(inventedCompiled())

const summaryOf = (clauses: Partial<Filter> = {}, of: HeldDataset = dataset) =>
  createEngine(of).summarize({
    filter: { ...NO_FILTER, ...clauses },
    measure: 'strikes',
    bin: 'week',
    stack: 'country',
  }) as Summary

function figure(
  clauses: Partial<Filter> = {},
  of: HeldDataset = dataset,
  choice: Partial<FigureChoice> = {},
) {
  const summary = summaryOf(clauses, of)
  const link = 'https://atlas.test/?v=1'
  return actorsFigure({ summary, dataset: of, link, measure: approximateMeasure, choice }).svg
}

const texts = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1])

const numbersOf = (clauses: Partial<Filter>) =>
  figureGroups(dataset, summaryOf(clauses)).flatMap(({ rows }) =>
    rows.map(({ name, amount, claimed, blamed }) => [name, amount, claimed, blamed]),
  )

test('an umbrella counts with its members, what it claims in its own name stands under it', () => {
  expect(numbersOf({})).toEqual([
    ['Invented Umbrella and its members', 2, 1, 1],
    ['Member not named (in the umbrella’s name)', 1, 1, 0],
    ['Invented Group', 1, 0, 1],
  ])
})

test('whom the claimant of a strike names beside itself is named, not blamed', () => {
  const compiled = inventedCompiled()
  const strike = compiled.tables.strikes.find(({ actors }) =>
    actors.some(({ role }) => role === 'claimed'),
  )
  strike?.actors.push({ actor: 'group', role: 'attributed', by: 'Invented Umbrella' })
  const joint = datasetFrom(compiled)
  const rows = figureGroups(joint, summaryOf({}, joint)).flatMap(({ rows }) => rows)
  expect(rows.find(({ name }) => name === 'Invented Group')).toMatchObject({
    amount: 2,
    claimed: 0,
    blamed: 1,
    named: 1,
  })
  expect(texts(figure({}, joint))).toContain('Named as a party')
})

test('only chosen actors have rows, and a role leaves out what is not in it', () => {
  expect(numbersOf({ actors: ['group'] })).toEqual([['Invented Group', 1, 0, 1]])
  expect(numbersOf({ actorRole: 'claimed' })).toEqual([
    ['Invented Umbrella and its members', 1, 1, 0],
    ['Member not named (in the umbrella’s name)', 1, 1, 0],
  ])
  expect(texts(figure({ actorRole: 'claimed' }))).toContain(
    'Counted only where the actor claims it',
  )
})

test('a figure says what it shows, how much of the record, and explains only what appears', () => {
  const words = texts(figure())
  expect(words.join(' ')).toContain(
    'Claimed or reported strikes on targets in Israel and Iraq, by actor, ',
  )
  expect(words).toContain('Claimed by the actor')
  expect(words).toContain('Blamed on it, not claimed by it')
  expect(words).not.toContain('Named as a party')
  expect(words.join(' ')).toContain('n = 2 of 2 strike records')
  expect(words).toContain('claimed 1, blamed 1')
})

test('the smallest are left out where there is no room, and their number is said', () => {
  const groups = figureGroups(dataset, summaryOf())
  expect(fitGroups(groups, 4)).toMatchObject({ left: 0, atMost: 0 })
  const fitted = fitGroups(groups, 3)
  expect(fitted.groups.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual([
    'Invented Umbrella and its members',
  ])
  expect([fitted.left, fitted.atMost]).toEqual([2, 1])
})

test('names from the data are text, never markup', () => {
  const compiled = inventedCompiled()
  for (const actor of compiled.tables.actors) actor.name = '<img src=x onerror="alert(1)">\u202e'
  const svg = figure({}, datasetFrom(compiled))
  expect(svg).not.toContain('<img')
  expect(svg).not.toContain('\u202e')
  expect(svg).toContain('&lt;img')
})

test.each([
  [1600, 900],
  [800, 600],
  [1080, 1080],
  [2000, 800],
])('nothing stands outside the figure at %i × %i', (width, height) => {
  const svg = figure({}, dataset, { width, height })
  const [, right, bottom] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  for (const [, x, y] of svg.matchAll(/<(?:text|rect) x="([-\d.]+)" y="([-\d.]+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0)
    expect(Number(x)).toBeLessThan(Number(right))
    expect(Number(y)).toBeGreaterThanOrEqual(0)
    expect(Number(y)).toBeLessThan(Number(bottom))
  }
})

test('the table has a row for each actor with its roles, and one for an umbrella with its members', () => {
  const umbrella = ['umbrella', 'Invented Umbrella', 'umbrella', 'unknown']
  expect(actorTable(dataset, summaryOf())).toEqual({
    header: ['id', 'name', 'kind', 'side', 'claimed', 'attributed', 'any', 'scope', 'unit'],
    rows: [
      [...umbrella, 1, 1, 2, 'with members', 'strikes'],
      [...umbrella, 1, 0, 1, 'own name', 'strikes'],
      ['group', 'Invented Group', 'militia', 'unknown', 0, 1, 1, 'own name', 'strikes'],
    ],
  })
})
