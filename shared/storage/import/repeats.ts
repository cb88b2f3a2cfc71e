const SLOTS_AT_FIRST = 1 << 12;

/** Remembers which identities were seen, in a twentieth of the memory of a Set of them. */
export type Repeats = { isFirst: (identity: string) => boolean };

/**
 * Recognises identities seen before by a 64-bit hash of each: among three million, two different ones collide once in
 * some two million files.
 */
export function createRepeats(): Repeats {
  let slots = new Uint32Array(2 * SLOTS_AT_FIRST);
  let count = 0;

  /** Inserts a pair; false when it was there already. */
  function put(into: Uint32Array, high: number, low: number): boolean {
    const mask = into.length / 2 - 1;
    for (let at = low & mask; ; at = (at + 1) & mask) {
      const [a, b] = [into[2 * at]!, into[2 * at + 1]!];
      if (a === high && b === low) return false;
      if (a !== 0 || b !== 0) continue;
      into[2 * at] = high;
      into[2 * at + 1] = low;
      return true;
    }
  }

  function grow() {
    const larger = new Uint32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 2)
      if (slots[at] !== 0 || slots[at + 1] !== 0) put(larger, slots[at]!, slots[at + 1]!);
    slots = larger;
  }

  return {
    isFirst: (identity) => {
      if (count * 4 > slots.length) grow();
      let [high, low] = [0xdeadbeef, 0x41c6ce57];
      for (let at = 0; at < identity.length; at++) {
        const code = identity.charCodeAt(at);
        high = Math.imul(high ^ code, 0x9e3779b1);
        low = Math.imul(low ^ code, 0x5f356495);
      }
      high = mixed(high, low);
      low = mixed(low, high);
      // `| 1`: no pair equals that of an empty slot.
      const isFirst = put(slots, high >>> 0, (low | 1) >>> 0);
      if (isFirst) count++;
      return isFirst;
    },
  };
}

const mixed = (a: number, b: number) =>
  Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
