// The add-on's logic with a Thunderbird that only pretends.
"use strict";

const assert = require("node:assert/strict");
const path = require("node:path");
const { readFileSync } = require("node:fs");
const { test } = require("node:test");
const vm = require("node:vm");

const folder = path.join(__dirname, "../../contrib/thunderbird");
const { Gate, mailOf } = require(path.join(folder, "gate.js"));
const { show, start } = require(path.join(folder, "report.js"));

const DETAILS = { from: "jo@acme.example", to: ["ana@birch.example"], subject: "mill", type: "new", isPlainText: true, plainTextBody: "Hi" };
const STOPPED = { go: false, why: "not sent: 1 error", findings: [{ severity: "error", message: "m", advice: "a", rule: "r" }], more: 0 };

/** A Thunderbird whose host answers so; `windows` are the reports that were opened. */
function pretended(answer, { opens = true, announces = true } = {}) {
  const api = {
    asked: [],
    windows: {
      opened: [],
      create: async (options) => {
        api.windows.opened.push(options);
        if (!opens) {
          throw new Error("no window");
        }
        return announces ? { id: 40 + api.windows.opened.length } : new Promise(() => {});
      },
    },
    runtime: {
      sendNativeMessage: async (host, question) => {
        api.asked.push([host, question]);
        return typeof answer === "function" ? answer() : answer;
      },
    },
  };
  return api;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("a mail that may go is sent, and no window opens", async () => {
  const api = pretended({ go: true });
  assert.deepEqual(await new Gate(api).beforeSend(DETAILS), {});
  assert.deepEqual(api.windows.opened, []);
  assert.deepEqual(api.asked, [["msglint", { mail: DETAILS }]]);
});

for (const [button, cancel] of [["send", false], ["back", true]]) {
  test(`a mail that was stopped: ${button}`, async () => {
    const api = pretended(STOPPED);
    const gate = new Gate(api);
    const done = gate.beforeSend(DETAILS);
    await settle();
    const [{ url, type }] = api.windows.opened;
    assert.deepEqual([url, type], ["report.html?1", "popup"]);
    assert.equal(await gate.heard({ key: "1" }, { tab: { windowId: 41 } }), STOPPED);
    assert.equal(gate.heard({ key: "1", send: button === "send" }), undefined);
    assert.deepEqual(await done, { cancel });
    assert.equal(gate.open.size, 0);
  });
}

test("to close the window is to go back", async () => {
  const gate = new Gate(pretended(STOPPED));
  const done = gate.beforeSend(DETAILS);
  await settle();
  gate.closed(99);
  gate.closed(41);
  assert.deepEqual(await done, { cancel: true });
});

test("to close it before it is known to be open is to go back too", async () => {
  const gate = new Gate(pretended(STOPPED));
  const done = gate.beforeSend(DETAILS);
  gate.closed(41);
  assert.deepEqual(await done, { cancel: true });
});

test("a window that is never said to be open is known by its page", async () => {
  const gate = new Gate(pretended(STOPPED, { announces: false }));
  const done = gate.beforeSend(DETAILS);
  await settle();
  gate.heard({ key: "1" }, { tab: { windowId: 7 } });
  gate.closed(7);
  assert.deepEqual(await done, { cancel: true });
});

test("two mails at once are told apart", async () => {
  const gate = new Gate(pretended(STOPPED));
  const first = gate.beforeSend(DETAILS);
  const second = gate.beforeSend(DETAILS);
  await settle();
  gate.heard({ key: "2", send: true });
  gate.closed(41);
  assert.deepEqual([await first, await second], [{ cancel: true }, { cancel: false }]);
});

for (const [name, answer] of [
  ["is not there", () => Promise.reject(new Error("No such native application msglint"))],
  ["says nothing", () => undefined],
  ["says something else", () => ({ go: "yes" })],
  ["never answers", () => new Promise(() => {})],
]) {
  test(`a program that ${name}: the writer is asked`, async () => {
    const api = pretended(answer);
    const gate = new Gate(api, 20);
    const done = gate.beforeSend(DETAILS);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const said = await gate.heard({ key: "1" });
    assert.match(said.why, /^msglint could not be asked: /);
    gate.heard({ key: "1", send: true });
    assert.deepEqual(await done, { cancel: false });
  });
}

test("without a window a stopped mail stays, and one that was not judged goes", async () => {
  assert.deepEqual(await new Gate(pretended(STOPPED, { opens: false })).beforeSend(DETAILS), { cancel: true });
  assert.deepEqual(await new Gate(pretended(undefined, { opens: false })).beforeSend(DETAILS), { cancel: false });
});

test("a page about a mail that is gone gets no answer", () => {
  assert.equal(new Gate(pretended(STOPPED)).heard({ key: "5" }), undefined);
  assert.equal(new Gate(pretended(STOPPED)).heard(), undefined);
});

test("only what is needed is told, and pictures stay here", () => {
  const body = `<p>Hi</p><img src="data:image/png;base64,${"A".repeat(500_000)}"><p style='background:url(data:image/gif;base64,AA)'>Bo</p>`;
  const mail = mailOf({ ...DETAILS, isPlainText: false, body, attachments: [1], identityId: "id1" });
  assert.equal(mail.body, `<p>Hi</p><img src="data:,"><p style='background:url(data:,)'>Bo</p>`);
  assert.deepEqual(Object.keys(mail), ["from", "to", "subject", "type", "isPlainText", "body"]);
  assert.equal(mailOf({ isPlainText: true }).plainTextBody, "");
});

test("what is told is quick to make of a large mail", () => {
  const started = process.cpuUsage();
  mailOf({ isPlainText: false, body: `"data:image/png`.repeat(200_000) });
  assert.ok(process.cpuUsage(started).user < 1_000_000);
});

/** A page as far as the report needs one. */
function paper() {
  const elements = {};
  const element = (name) => ({
    name, textContent: "", children: [], listeners: {},
    append(...more) { this.children.push(...more); },
    addEventListener(kind, listener) { this.listeners[kind] = listener; },
  });
  return { ...element("page"), createElement: element, getElementById: (id) => (elements[id] ??= element(id)) };
}

test("the report shows words as words, and tells which button was pressed", async () => {
  const page = paper();
  const told = [];
  let closed = 0;
  const answer = { why: "not sent", findings: [{ severity: "info", part: "subject", message: "<b>x</b>", advice: "y", rule: "r" }], more: 3 };
  const api = { runtime: { sendMessage: async (said) => (told.push(said), "send" in said ? undefined : answer) } };
  await start(page, api, "4", () => (closed += 1));
  const [item] = page.getElementById("findings").children;
  assert.deepEqual(item.children.map((child) => child.textContent), ["note", " subject: <b>x</b> ", "r", "Instead: y"]);
  assert.equal(page.getElementById("more").textContent, "3 more: run msglint why");
  await page.getElementById("send").listeners.click();
  await page.getElementById("back").listeners.click();
  await page.listeners.keydown({ key: "Escape" });
  assert.deepEqual(told, [{ key: "4" }, { key: "4", send: true }, { key: "4", send: false }, { key: "4", send: false }]);
  assert.equal(closed, 3);
  show(paper(), STOPPED);
});

test("a report whose mail is gone closes", async () => {
  let closed = false;
  await start(paper(), { runtime: { sendMessage: async () => undefined } }, "9", () => (closed = true));
  assert.ok(closed);
});

test("the background page hears what it should", () => {
  const heard = {};
  const event = (name) => ({ addListener: (listener) => (heard[name] = listener) });
  const messenger = {
    compose: { onBeforeSend: event("send") },
    runtime: { onMessage: event("message") },
    windows: { onRemoved: event("removed") },
  };
  const context = vm.createContext({ messenger, setTimeout, clearTimeout });
  for (const name of ["gate.js", "background.js"]) {
    vm.runInContext(readFileSync(path.join(folder, name), "utf-8"), context);
  }
  assert.deepEqual(Object.keys(heard), ["send", "message", "removed"]);
  assert.equal(heard.message({ key: "1" }, {}), undefined);
});
