import { createHash } from 'node:crypto';

const firstCapacity = 1_024;

/** 53 bits of a text's hash, never 0. */
function fingerprint(text: string): number {
  return Number(createHash('sha256').update(text).digest().readBigUInt64BE() >> 11n) || 1;
}

/**
 * A map of texts that keeps fingerprints of them alone, in flat memory: 32 to 64 bytes an entry, where a Map of texts
 * needs some two hundred. Of a million texts, the odds that any two are taken for one are less than one in ten thousand.
 */
export interface FingerprintMap {
  has(key: string): boolean;
  /** Whether the key has another value than this one. */
  hasOther(key: string, value: string): boolean;
  set(key: string, value: string): void;
}

/** Makes an empty one. Collisions go to the next free slot; at half full it doubles. */
export function fingerprintMap(): FingerprintMap {
  let keys = new Float64Array(firstCapacity);
  let values = new Float64Array(firstCapacity);
  let size = 0;

  /** Where the key is, or would be. */
  const slotOf = (key: number): number => {
    let slot = key % keys.length;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % keys.length;
    return slot;
  };

  const put = (key: number, value: number): void => {
    const slot = slotOf(key);
    if (keys[slot] === 0) size++;
    keys[slot] = key;
    values[slot] = value;
  };

  const grow = (): void => {
    const [formerKeys, formerValues] = [keys, values];
    keys = new Float64Array(formerKeys.length * 2);
    values = new Float64Array(formerKeys.length * 2);
    size = 0;
    for (const [slot, key] of formerKeys.entries()) if (key !== 0) put(key, formerValues[slot] ?? 0);
  };

  return {
    has: (key) => keys[slotOf(fingerprint(key))] !== 0,
    hasOther(key, value) {
      const slot = slotOf(fingerprint(key));
      return keys[slot] !== 0 && values[slot] !== fingerprint(value);
    },
    set(key, value) {
      if (size * 2 >= keys.length) grow();
      put(fingerprint(key), fingerprint(value));
    },
  };
}
