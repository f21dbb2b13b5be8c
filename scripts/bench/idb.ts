/** Runs in a page: the browser's own strict write of one row, in milliseconds each, on a database that goes again. */
export async function rawStrictWrites(count: number): Promise<number[]> {
  const name = "bench";
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.result.createObjectStore("rows", { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const since = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction("rows", "readwrite", { durability: "strict" });
      transaction.objectStore("rows").add({ type: "TallyAdded", at: since });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    times.push(performance.now() - since);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  db.close();
  indexedDB.deleteDatabase(name);
  return times;
}
