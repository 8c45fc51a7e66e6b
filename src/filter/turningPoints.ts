/** Context events that analysts ask about: presets of dates lie around them, and they are named first. */
export const TURNING_POINTS: readonly { event: string; words: string }[] = [
  {
    event: '2024-11-18-israels-saar-writes-to-the-un-security-council',
    words: 'the letter to the UN Security Council',
  },
  { event: '2024-11-27-israel-hezbollah-ceasefire-takes-effect', words: 'the Lebanon ceasefire' },
]
