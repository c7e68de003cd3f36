// How a part of the program is loaded: it travels as one file, a line that lists its modules and then their bytes. What it shares
// with other parts comes first, its own module last. The build adds this to what the tool that cuts wrote, and one line a part.
const made = new Map();

/** The modules of a part: names and bytes. */
async function unpack(part) {
  const answer = await fetch(new URL(`./${part}.parts`, import.meta.url));
  if (!answer.ok) throw new Error(`${part}.parts: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let at = bytes.indexOf(10) + 1;
  const list = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at)));
  return list.map(([name, length]) => ({ name, bytes: bytes.subarray(at, (at += length)) }));
}

/** Makes a module, or gives the one that another part made; one that failed may be tried again. */
function make({ name, bytes }) {
  if (!made.has(name)) {
    const making = WebAssembly.instantiate(bytes, getSharedImports());
    made.set(name, making);
    making.catch(() => made.delete(name));
  }
  return made.get(name);
}

const dressing = new Map();

/** Links a sheet that only some parts draw with, once, or again after it failed. */
function dress(sheet) {
  if (dressing.has(sheet)) return dressing.get(sheet);
  const linked = new Promise((done, failed) => {
    const href = new URL(`./${sheet}`, import.meta.url).href;
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: done });
    link.onerror = () => {
      link.remove();
      dressing.delete(sheet);
      failed(new Error(sheet));
    };
    document.head.append(link);
  });
  dressing.set(sheet, linked);
  return linked;
}

/** Loads a part and what it draws with: once, or again after it failed. */
function loads(part, ...sheets) {
  let loading;
  const begin = async () => {
    const [modules] = await Promise.all([unpack(part), ...sheets.map(dress)]);
    const own = modules.pop();
    await Promise.all(modules.map(make));
    await make(own);
  };
  return () => {
    loading ??= begin().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
