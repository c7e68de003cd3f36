// Starts the app, and says so where it cannot be started. There are two programs, and a phone that comes to a resident's page loads
// the small one. The build writes the names of their files into this script's element.
const residents = /^#\/s\/\w+\/(invitation|me|mine|cards|card\/\w+)$/.test(location.hash) && !keptToWhole();
const { dataset } = document.querySelector('script[data-wasm]');
const [js, wasm] = residents ? [dataset.residentJs, dataset.residentWasm] : [dataset.js, dataset.wasm];

/** Whether this tab was once led from a resident's page to one that the small program is without. */
function keptToWhole() {
  try {
    return sessionStorage.getItem('whole') !== null;
  } catch {
    return true;
  }
}

const loading = document.getElementById('loading');

try {
  const program = fetch(wasm);
  const { default: init } = await import(js);
  await init({ module_or_path: program });
} catch (error) {
  console.error(error);
  document.getElementById('not-opened').hidden = false;
}
loading.remove();
