// Starts the app, and says so where it cannot be started. The build writes the names of its files into this script's element.
const { dataset } = document.querySelector('script[data-wasm]');
const loading = document.getElementById('loading');

try {
  const program = fetch(dataset.wasm);
  const { default: init } = await import(dataset.js);
  await init({ module_or_path: program });
} catch (error) {
  console.error(error);
  document.getElementById('not-opened').hidden = false;
}
loading.remove();

// From then on it opens without a network too, where the browser allows that: only at an address that is served securely.
setTimeout(() => navigator.serviceWorker?.register(new URL('offline.js', import.meta.url)).catch(console.error), 2_000);
