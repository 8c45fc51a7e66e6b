/** The descriptor of the data for machines says what the schemas say. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { REFERENCES, STRIKES_FILE, TABLE_FILES } from '../src/dataset/tables'
import type { Compiled, TableName } from '../src/model/record'
import { TABLES } from '../src/model/record'
import { readData } from './read-data'

interface Reference {
  resource: string
  fields: string[]
}
interface Field {
  name: string
  type: string
  format?: string
  description: string
  constraints?: Constraints
  items?: Field & {
    fields?: Field[]
    foreignKey?: Reference
    foreignKeys?: { fields: string[]; reference: Reference }[]
  }
}
interface Resource {
  name: string
  path: string | string[]
  schema: {
    fields: Field[]
    primaryKey: string[]
    foreignKeys?: { fields: string[]; reference: Reference }[]
  }
}
interface JsonSchema {
  type?: string | string[]
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  enum?: string[]
  pattern?: string
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minLength?: number
  minItems?: number
}
type Constraints = Pick<JsonSchema, 'enum' | 'pattern' | 'minimum' | 'maximum' | 'minLength'> & {
  required?: boolean
  unique?: boolean
}

const descriptor = JSON.parse(readFileSync('data/datapackage.json', 'utf8'))
const resources: Resource[] = descriptor.resources
const { compiled, faults } = readData('data')
const record = compiled as Compiled
const tableNames = Object.keys(TABLES) as TableName[]

const resourceNameOf = (table: TableName): string =>
  table === 'strikes' ? 'strikes' : TABLE_FILES[table].replace('.json', '')
const resourceOf = (table: TableName): Resource => {
  const found = resources.find(({ name }) => name === resourceNameOf(table))
  if (!found) throw new Error(`No resource for ${table}`)
  return found
}

test('the shipped record has no fault', () => {
  expect(faults).toEqual([])
})

describe('the data package', () => {
  test('has a resource for every table and no other', () => {
    expect(resources.map(({ name }) => name).sort()).toEqual(tableNames.map(resourceNameOf).sort())
    for (const table of tableNames) {
      const { path, schema } = resourceOf(table)
      expect(schema.primaryKey).toEqual(['id'])
      if (table !== 'strikes') expect(path).toBe(TABLE_FILES[table])
      else for (const file of path) expect(file).toMatch(STRIKES_FILE)
    }
  })

  test.each(tableNames)('describes every field of %s as its schema has it', (table) => {
    const schema = z.toJSONSchema(TABLES[table], { io: 'input', unrepresentable: 'any' })
    compareFields(resourceOf(table).schema.fields, schema as JsonSchema, table)
  })

  test.each(tableNames)(
    'calls a field of %s a date exactly where the schema takes no other text',
    (table) => {
      for (const { name, type, format, constraints } of resourceOf(table).schema.fields) {
        if (
          !['string', 'date'].includes(type) ||
          format ||
          constraints?.enum ||
          constraints?.pattern
        )
          continue
        const datesAlone = rejects(table, name, 'not a date') && !rejects(table, name, '2024-02-29')
        expect([name, type]).toEqual([name, datesAlone ? 'date' : 'string'])
      }
    },
  )

  test.each(tableNames)('tells every key from %s to other tables', (table) => {
    const { fields, foreignKeys = [] } = resourceOf(table).schema
    const told = [
      ...foreignKeys.map(({ fields: [name], reference }) => [`${name}`, reference]),
      ...fields.flatMap(({ name, items }) => [
        ...(items?.foreignKey ? [[`${name}.*`, items.foreignKey]] : []),
        ...(items?.foreignKeys ?? []).map(({ fields: [inner], reference }) => [
          `${name}.*.${inner}`,
          reference,
        ]),
      ]),
    ]
    const held = REFERENCES[table].map(({ path, to }) => [
      path.join('.'),
      { resource: resourceNameOf(to), fields: ['id'] },
    ])
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(held))
  })

  test('is valid in both versions of the standard as far as names go', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    expect(descriptor.name).toMatch(/^[a-z0-9._/-]+$/)
    expect(descriptor.created).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/)
    for (const { name } of resources) expect(name).toMatch(/^[a-z0-9._/-]+$/)
  })
})

/** Same fields in the same order, and for each: type, nullability, permitted values, bounds. */
function compareFields(fields: readonly Field[], schema: JsonSchema, at: string): void {
  const properties = schema.properties ?? {}
  expect([at, fields.map(({ name }) => name)]).toEqual([at, Object.keys(properties)])
  for (const field of fields) {
    const where = `${at}.${field.name}`
    const property = properties[field.name] ?? {}
    const bare = property.anyOf?.find(({ type }) => type !== 'null') ?? property
    const types = [property, ...(property.anyOf ?? [])].flatMap(({ type }) => type ?? [])
    const nullable = types.includes('null')
    const required = !nullable && (schema.required?.includes(field.name) ?? false)
    expect([where, field.description.length > 4]).toEqual([where, true])
    expect([where, field.constraints?.required ?? false]).toEqual([where, required])
    expect([where, field.type === 'date' ? 'string' : field.type]).toEqual([
      where,
      types.find((type) => type !== 'null'),
    ])
    expect([where, rulesOfField(field)]).toEqual([where, rulesOfSchema(bare)])
    if (field.items?.fields) compareFields(field.items.fields, bare.items ?? {}, `${where}.*`)
    else if (field.items) {
      expect([where, field.items.type]).toEqual([where, bare.items?.type])
      expect([where, rulesOfField(field.items)]).toEqual([where, rulesOfSchema(bare.items ?? {})])
    }
  }
}

const RULES = ['enum', 'pattern', 'minimum', 'maximum', 'minLength'] as const

function rulesOfField({ constraints = {} }: Pick<Field, 'constraints'>): Partial<Constraints> {
  return definedOf(constraints)
}

/** The same rules of a JSON Schema, without the bounds that only say "a safe integer". */
function rulesOfSchema(schema: JsonSchema): Partial<Constraints> {
  const { minimum, exclusiveMinimum, minItems, minLength } = schema
  return definedOf({
    ...schema,
    minimum: exclusiveMinimum === 0 ? 1 : minimum,
    minLength: minItems ?? minLength,
  })
}

function definedOf(rules: { [rule in (typeof RULES)[number]]?: unknown }): Partial<Constraints> {
  return Object.fromEntries(
    RULES.map((rule) => [rule, rules[rule]]).filter(
      ([, value]) => value !== undefined && value !== Number.MAX_SAFE_INTEGER,
    ),
  )
}

/** Whether the schema finds fault with `value` in a field of the table's first record. */
function rejects(table: TableName, field: string, value: string): boolean {
  // A last day is there only of a span.
  const span = field === 'lastDate' && { date: '2024-01-01', datePrecision: 'span' }
  const result = TABLES[table].safeParse({
    ...record.tables[table][0],
    ...span,
    [field]: value,
  })
  return !result.success && result.error.issues.some(({ path }) => path[0] === field)
}
