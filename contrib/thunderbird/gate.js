// Between "Send" and the mail's way out: msglint is asked, and if it says no, the writer.
"use strict";

const HOST = "msglint"; // what `msglint thunderbird --install` tells Thunderbird of
const PATIENCE = 60000; // milliseconds; afterwards the writer decides
const FIELDS = ["from", "to", "cc", "bcc", "subject", "type", "isPlainText", "customHeaders"];

class Gate {
  constructor(api, patience = PATIENCE) {
    this.api = api;
    this.patience = patience;
    this.open = new Map(); // key of a report -> its answer, the window it is shown in, and whom to tell
    this.gone = new Set(); // windows that were closed
    this.keys = 0;
  }

  /** What Thunderbird does with a mail. */
  async beforeSend(details) {
    const answer = await this.ask(details);
    if (answer.go === true) {
      return {};
    }
    return { cancel: !(await this.sendAnyway(answer)) };
  }

  /** The answer of msglint; when there is none, one that says so. */
  async ask(details) {
    let timer;
    const late = new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${this.patience / 1000} seconds`)), this.patience);
    });
    try {
      const answer = await Promise.race([this.api.runtime.sendNativeMessage(HOST, { mail: mailOf(details) }), late]);
      if (typeof answer?.go !== "boolean") {
        throw new Error("its answer can't be read");
      }
      return answer;
    } catch (error) {
      return { go: false, unasked: true, why: `msglint could not be asked: ${error?.message ?? error}`, findings: [] };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Show an answer in a window of its own; whether the writer wants to send all the same. To close it is to go back. */
  async sendAnyway(answer) {
    const key = String(++this.keys);
    const said = new Promise((resolve) => this.open.set(key, { answer, resolve, window: null }));
    const url = `report.html?${key}`;
    const opened = this.api.windows.create({ url, type: "popup", width: 640, height: 480, allowScriptsToClose: true });
    // Not waited for: without a screen Thunderbird never says that it is open. If it can't be opened, nobody can be asked, and
    // mail does not depend on msglint.
    opened.then(
      (window) => this.shownIn(key, window.id),
      () => this.open.get(key)?.resolve(answer.unasked === true),
    );
    try {
      return await said;
    } finally {
      this.open.delete(key);
    }
  }

  /** What a report's page says: it asks for its answer, or has the writer's. */
  heard({ key, send } = {}, sender = {}) {
    const report = this.open.get(key);
    if (!report) {
      return undefined;
    }
    if (typeof send === "boolean") {
      report.resolve(send);
      return undefined;
    }
    this.shownIn(key, sender.tab?.windowId);
    return Promise.resolve(report.answer);
  }

  shownIn(key, window) {
    const report = this.open.get(key);
    if (report && window !== undefined) {
      report.window = window;
      if (this.gone.has(window)) {
        report.resolve(false);
      }
    }
  }

  closed(window) {
    this.gone.add(window);
    for (const report of this.open.values()) {
      if (report.window === window) {
        report.resolve(false);
      }
    }
  }
}

/** What msglint needs of a mail. Pictures inside it are no words and stay here. */
function mailOf(details) {
  const mail = Object.fromEntries(FIELDS.filter((name) => name in details).map((name) => [name, details[name]]));
  const body = details.isPlainText ? "plainTextBody" : "body";
  mail[body] = (details[body] ?? "").replace(/(["'(])data:[a-z]+\/[^"')]*/gi, "$1data:,");
  return mail;
}

if (typeof module !== "undefined") {
  module.exports = { Gate, mailOf };
}
