/** A row that edits have gone over stands as one that was moved at once. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { Pages } from "../../../grammar/blocks/pages.ts";
import { Row } from "../../../grammar/blocks/row.ts";

interface Thing {
  readonly name: number;
  readonly start: number;
  readonly end: number;
}

const moved = ({ name, start, end }: Thing, by: number): Thing => ({ name, start: start + by, end: end + by });
const things = (count: number): Thing[] =>
  Array.from({ length: count }, (_, name) => ({ name, start: name * 1000, end: name * 1000 + 10 }));

/** A place, how many are taken there and put there, and how far what stands behind is moved. */
const edit = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  taken: fc.nat(3),
  put: fc.nat(3),
  by: fc.integer({ min: -2, max: 3 }),
  all: fc.boolean(),
});

describe("a row of what stands in a text", () => {
  it("is what it would be with everything moved at each edit", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.array(edit, { maxLength: 60 }), (count, edits) => {
        let plain = things(count);
        let row = Row.of(plain, moved);
        edits.forEach(({ place, taken, put, by, all }, turn) => {
          const from = Math.floor(place * plain.length);
          const end = Math.min(plain.length, from + taken);
          const start = plain[from]?.start ?? 0;
          const news = Array.from({ length: put }, (_, at) => ({ name: -turn, start: start + at, end: start + at }));
          const before = row;
          const stood = plain;
          plain = [...plain.slice(0, from), ...news, ...plain.slice(end).map(one => moved(one, by))];
          row = row.replaced(from, end, news, by);
          assert.equal(row.length, plain.length);
          const sample = [0, from - 1, from, from + put, plain.length - 1, plain.length];
          for (const at of sample) assert.deepEqual(row.at(at), plain[at]);
          for (const at of sample) assert.equal(row.at(at), row.at(at));
          assert.deepEqual(before.at(from), stood[from], "a row never changes");
          if (all) assert.deepEqual(row.all(), plain);
        });
        assert.deepEqual(row.all(), plain);
        assert.deepEqual(row.slice(0, row.length), plain);
      }),
      { numRuns: 300 },
    );
  });

  it("finds what begins or ends at an offset, wherever it was moved to", () => {
    let row = Row.of(things(300), moved);
    row = row.replaced(100, 101, [{ name: 100, start: 100_000, end: 100_012 }], 2);
    row = row.replaced(200, 201, [{ name: 200, start: 200_002, end: 200_010 }], -2);
    assert.equal(row.firstFrom(150_002), 150);
    assert.equal(row.firstFrom(150_003), 151);
    assert.equal(row.firstFrom(250_000), 250);
    assert.equal(row.firstUntil(150_012), 150);
    assert.equal(row.firstUntil(150_013), 151);
    assert.equal(row.firstFrom(1_000_000), 300);
    assert.equal(row.startOf(150), 150_002);
    assert.equal(row.startOf(300), Number.POSITIVE_INFINITY);
    assert.equal(row.at(-1), undefined);
  });

  it("makes only what is asked for", () => {
    let made = 0;
    const row = Row.of(things(10_000), (one, by) => {
      made++;
      return moved(one, by);
    }).replaced(5000, 5001, [{ name: 5000, start: 5_000_000, end: 5_000_011 }], 1);
    row.firstFrom(9_000_001);
    row.at(9000);
    row.at(9000);
    row.at(10);
    assert.equal(made, 1);
  });
});

describe("a list in pages", () => {
  it("is the list, whatever is replaced", () => {
    const replacement = fc.record({
      from: fc.nat(500),
      taken: fc.nat(300),
      put: fc.array(fc.nat(9), { maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 500 }), fc.array(replacement, { maxLength: 8 }), (list, all) => {
        let plain = list;
        let pages = Pages.of(list);
        for (const { from, taken, put } of all) {
          const start = Math.min(from, plain.length);
          const end = Math.min(plain.length, start + taken);
          for (const some of [put, put.slice(0, end - start)]) {
            const before = pages.all();
            const now = pages.replaced(start, end, some);
            assert.deepEqual(pages.all(), before);
            assert.deepEqual(now.all(), [...plain.slice(0, start), ...some, ...plain.slice(end)]);
            for (const at of [0, start, now.length - 1, now.length]) assert.equal(now.at(at), now.all()[at]);
          }
          plain = [...plain.slice(0, start), ...put, ...plain.slice(end)];
          pages = pages.replaced(start, end, put);
          for (const one of [0, 5]) {
            assert.equal(pages.isRepeated(one), plain.filter(other => other === one).length > 1);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
