/** The items of an iterable, one a call, however many ask at once; undefined when there are no more. */
export function oneByOne<T>(items: Iterable<T> | AsyncIterable<T>): () => Promise<T | undefined> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const turn = last.then(() => iterator.next());
    last = turn;
    return turn.then(({ done, value }) => (done === true ? undefined : value));
  };
}
