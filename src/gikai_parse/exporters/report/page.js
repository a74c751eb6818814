"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const plain = (text) => text.normalize("NFKC").toLowerCase();

  const entries = all(".entry").map((element) => ({
    element,
    words: plain(element.querySelector(".asked").textContent + " " + all(".answer", element).map((one) => one.textContent).join(" ")),
    people: [element.dataset.speaker, ...element.dataset.answerers.trim().split(/\s+/)],
  }));
  const search = byId("search"), speaker = byId("speaker"), unanswered = byId("unanswered");

  /* ---- filtering ---- */
  function filter() {
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, words, people } of entries) {
      const fits = wanted.every((word) => words.includes(word))
        && (!speaker.value || people.includes(speaker.value))
        && (!unanswered.checked || element.classList.contains("unanswered"));
      element.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    const filtering = wanted.length > 0 || speaker.value !== "" || unanswered.checked;
    for (const topic of all(".topic")) topic.hidden = filtering && !topic.querySelector(".entry:not([hidden])");
    for (const link of all("nav.topics a")) link.classList.toggle("faded", byId(link.dataset.topic).hidden);
    byId("nothing").hidden = shown > 0 || entries.length === 0;
    byId("found").textContent = filtering ? `${shown} 件` : "";
    document.body.classList.toggle("searching", wanted.length > 0);
    paint(wanted);
  }

  /* the words that were searched for, painted without touching the document (where the browser can) */
  function paint(wanted) {
    if (!window.CSS || !CSS.highlights || !window.Highlight) return;
    const ranges = [];
    if (wanted.length) {
      const walker = document.createTreeWalker(byId("main"), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.toLowerCase();
        for (const word of wanted) {
          for (let at = text.indexOf(word); at >= 0 && ranges.length < 5000; at = text.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  let waiting = 0;
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  speaker.addEventListener("change", filter);
  unanswered.addEventListener("change", filter);

  /* ---- the source text ---- */
  const panel = byId("source"), sourceText = byId("source-text");
  let opener = null;

  function showSource(button) {
    const spans = data.spans[button.dataset.source];
    if (data.text === null || !spans) return;
    const parts = [];
    let place = 0;
    for (const [start, end] of spans) {
      parts.push(data.text.slice(place, start));
      const mark = document.createElement("mark");
      mark.textContent = data.text.slice(start, end);
      parts.push(mark);
      place = end;
    }
    parts.push(data.text.slice(place));
    sourceText.replaceChildren(...parts);
    if (opener) opener.setAttribute("aria-expanded", "false");
    opener = button;
    opener.setAttribute("aria-expanded", "true");
    panel.hidden = false;
    document.body.classList.add("reading-source");
    const mark = sourceText.querySelector("mark");
    if (mark) sourceText.scrollTop = mark.offsetTop - sourceText.clientHeight / 3;
    sourceText.focus({ preventScroll: true });
  }

  function closeSource() {
    if (panel.hidden) return;
    panel.hidden = true;
    document.body.classList.remove("reading-source");
    if (opener) {
      opener.setAttribute("aria-expanded", "false");
      opener.focus();
      opener = null;
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.source) {
      if (button === opener) closeSource(); else showSource(button);
    } else if (button.id === "close-source") {
      closeSource();
    } else if (button.classList.contains("unfold")) {
      button.setAttribute("aria-expanded", "true");
      button.previousElementSibling.classList.remove("folds");
      button.hidden = true;
    }
  });

  /* ---- keyboard ---- */
  function step(distance) {
    const shown = entries.map((entry) => entry.element).filter((element) => !element.hidden);
    if (!shown.length) return;
    const here = document.activeElement.closest ? document.activeElement.closest(".entry") : null;
    const at = shown.indexOf(here);
    const next = shown[Math.min(Math.max(at < 0 ? (distance > 0 ? 0 : shown.length - 1) : at + distance, 0), shown.length - 1)];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { closeSource(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "/") { event.preventDefault(); search.focus(); search.select(); }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "o") {
      const entry = document.activeElement.closest(".entry");
      const button = entry && entry.querySelector("[data-source]");
      if (button) showSource(button);
    }
  });

  /* ---- the list of topics ---- */
  const list = document.querySelector("nav.topics details");
  if (window.matchMedia("(max-width: 760px)").matches) list.open = false;
  list.addEventListener("click", (event) => {
    if (event.target.closest("a") && window.matchMedia("(max-width: 760px)").matches) list.open = false;
  });
  if ("IntersectionObserver" in window) {
    const links = new Map(all("nav.topics a").map((link) => [link.dataset.topic, link]));
    const seen = new Set();
    const observer = new IntersectionObserver((changes) => {
      for (const change of changes) {
        if (change.isIntersecting) seen.add(change.target.id); else seen.delete(change.target.id);
      }
      const current = all(".topic").filter((topic) => seen.has(topic.id)).pop();
      for (const [id, link] of links) {
        if (current && id === current.id) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
      }
    }, { rootMargin: "-15% 0px -70% 0px" });
    for (const topic of all(".topic")) observer.observe(topic);
  }
  document.documentElement.classList.add("ready");
})();
