// Suggestions while a reader types. Without this file, the form works all the same.
const box = document.querySelector("#q");
const list = document.querySelector("#suggestions");
let timer;
let request = new AbortController();

box.addEventListener("input", () => {
  clearTimeout(timer);
  request.abort();
  timer = setTimeout(suggest, 150);
});

async function suggest() {
  request = new AbortController();
  try {
    const response = await fetch("/search/suggest?q=" + encodeURIComponent(box.value), { signal: request.signal });
    const queries = response.ok ? await response.json() : [];
    list.replaceChildren(...queries.map((query) => Object.assign(document.createElement("option"), { value: query })));
  } catch (error) {
    // The reader typed on, or the connection is gone: the list stays as it is.
  }
}
