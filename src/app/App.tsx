/** The choice between loading, failure and the dashboard. */

import { datasetUrl, fileSha256 } from 'virtual:dataset'
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { version } from '../../package.json'
import type { Dataset, HeldDataset } from '../dataset/dataset'
import { loadDataset } from '../dataset/load'
import { createEngine } from '../engine/engine'
import type { Engine } from '../engine/summary'
import { addressOf, followAddress } from '../filter/address'
import { AtlasProvider } from '../filter/atlas'
import { followLastView } from '../filter/last-view'
import { currentView } from '../filter/store'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { FaultFacts } from '../ui/fault'
import { useLoaded } from '../ui/loaded'
import { Textures } from '../ui/texture'
import { Dashboard } from './Dashboard'
import { LoadError } from './LoadError'
import { setShipped, setWanted, shortHashOf, showShipped, useOpened } from './open/opened'
import { Skeleton } from './Skeleton'

export function App() {
  return (
    <>
      <Textures />
      <DatasetGate />
    </>
  )
}

function DatasetGate() {
  const { data, error, retry } = useLoaded(datasetUrl, (signal) =>
    loadDataset(fetch, datasetUrl, signal, fileSha256),
  )
  if (data) return <ShownDataset shipped={data} />
  if (error) return <LoadError error={error} onRetry={retry} />
  return <Skeleton />
}

/** The opened dataset, or the record that the page ships. */
function ShownDataset({ shipped }: { shipped: HeldDataset }) {
  const opened = useOpened((state) => state.opened)
  const engine = useMemo(() => createEngine(shipped), [shipped])
  useLayoutEffect(() => setShipped(shipped), [shipped])
  return opened ? (
    <OpenDataset
      key={shortHashOf(opened.dataset)}
      dataset={opened.dataset}
      engine={opened.engine}
      data={shortHashOf(opened.dataset)}
    />
  ) : (
    <OpenDataset dataset={shipped} engine={engine} data={null} />
  )
}

interface OpenDatasetProps {
  dataset: Dataset
  engine: Engine
  data: string | null
}

function OpenDataset({ dataset, engine, data }: OpenDatasetProps) {
  const [ready, setReady] = useState(false)
  useLayoutEffect(
    function followLink() {
      const stops = [followAddress(dataset, { data, onElsewhere: goElsewhere }), followLastView()]
      setReady(true)
      return () => {
        for (const stop of stops) stop()
      }
    },
    [dataset, data],
  )
  if (!ready) return <Skeleton />
  return (
    <Reporting dataset={dataset}>
      <ErrorBoundary name="The dashboard">
        <AtlasProvider dataset={dataset} engine={engine} waiting={<Skeleton />}>
          <Dashboard />
        </AtlasProvider>
      </ErrorBoundary>
    </Reporting>
  )
}

/** Tells reports of faults what was shown when they happened. */
function Reporting({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  const { title, version: edition, sha256 } = dataset.head
  const facts = useCallback(
    () => [
      `View: ${addressOf(currentView())}`,
      `Record: ${title}, version ${edition}, SHA-256 ${sha256}`,
      `Strike Atlas ${version}`,
    ],
    [title, edition, sha256],
  )
  return <FaultFacts value={facts}>{children}</FaultFacts>
}

/** A link was made with another dataset than the one shown: the shipped record is at hand. */
function goElsewhere(data: string | null, query: string) {
  if (data === null) showShipped(query)
  else setWanted({ data, query })
}
