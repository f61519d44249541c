// The window that says why a mail should not go, and asks what to do. All words are put in as text, never as HTML.
"use strict";

const WORDS = { error: "error", warning: "warning", info: "note" };

/** An element with a text. */
function made(page, name, text, kind = "") {
  const element = page.createElement(name);
  element.textContent = text;
  element.className = kind;
  return element;
}

function show(page, answer) {
  page.getElementById("why").textContent = answer.why;
  for (const finding of answer.findings ?? []) {
    const item = page.createElement("li");
    const where = finding.part === "subject" ? "subject: " : "";
    item.append(
      made(page, "strong", WORDS[finding.severity] ?? finding.severity, finding.severity),
      made(page, "span", ` ${where}${finding.message} `),
      made(page, "code", finding.rule),
      made(page, "p", `Instead: ${finding.advice}`),
    );
    page.getElementById("findings").append(item);
  }
  page.getElementById("more").textContent = answer.more ? `${answer.more} more: run msglint why` : "";
}

async function start(page, api, key, close) {
  const tell = async (send) => {
    await api.runtime.sendMessage({ key, send });
    close();
  };
  page.getElementById("back").addEventListener("click", () => tell(false));
  page.getElementById("send").addEventListener("click", () => tell(true));
  page.addEventListener("keydown", (event) => event.key === "Escape" && tell(false));
  const answer = await api.runtime.sendMessage({ key });
  if (answer) {
    show(page, answer);
  } else {
    close(); // its mail is gone
  }
}

if (typeof module === "undefined") {
  start(document, messenger, location.search.slice(1), () => window.close());
} else {
  module.exports = { show, start };
}
