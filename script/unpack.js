// A part of the program travels as one file: a line that lists its modules, then their bytes. Added to the build's own loader.
const seen = new Set();
const unpacked = new Map();

/** Fetches the modules of a part; those that came with another part are left alone. The names of all. */
async function unpack(part) {
  const answer = await fetch(new URL(`./${part}.parts`, import.meta.url));
  if (!answer.ok) throw new Error(`${part}.parts: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let at = bytes.indexOf(10) + 1;
  const list = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at)));
  for (const [module, length] of list) {
    if (!seen.has(module)) unpacked.set(module, bytes.subarray(at, at + length));
    seen.add(module);
    at += length;
  }
  return list.map(([module]) => module);
}

/** Fetches a part before it is loaded: once, or again after it failed. */
function withPart(part, load) {
  let loading;
  const begin = async () => {
    const modules = await unpack(part);
    const loaded = await load();
    for (const module of modules) unpacked.delete(module);
    return loaded;
  };
  return () => {
    loading ??= begin().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Makes a module of a part that was fetched. */
function fetched(module) {
  return () => (imports) => WebAssembly.instantiate(unpacked.get(module), imports);
}
