// Starts the app, and says so where it cannot be started. Trunk writes the names of its files into the script's element.
const { js, wasm } = document.querySelector('script[data-wasm]').dataset;
const loading = document.getElementById('loading');

try {
  const { default: init } = await import(js);
  await init({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  document.getElementById('not-opened').hidden = false;
}
loading.remove();
