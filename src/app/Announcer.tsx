/** Says to screen readers what the filter leaves, once it rests: not each step of a drag or of the player. */
import { useEffect, useRef, useState } from 'react'
import { useInGesture } from '../filter/store'

/** How long the words have to stay as they are before they are said, ms. */
const RESTS_FOR = 700
/** Then they go: who reads line by line has the numbers themselves. */
const SAID_FOR = 4000

export function Announcer({ words }: { words: string }) {
  const moving = useInGesture()
  const [said, say] = useState('')
  const known = useRef(words)
  useEffect(
    function sayWhenAtRest() {
      if (moving || words === known.current) return
      const timer = setTimeout(() => {
        known.current = words
        say(words)
      }, RESTS_FOR)
      return () => clearTimeout(timer)
    },
    [words, moving],
  )
  useEffect(
    function fallSilent() {
      if (said === '') return
      const timer = setTimeout(() => say(''), SAID_FOR)
      return () => clearTimeout(timer)
    },
    [said],
  )
  return (
    <p aria-live="polite" aria-atomic="true" className="visually-hidden">
      {said}
    </p>
  )
}
