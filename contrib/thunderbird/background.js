// Where the gate meets Thunderbird.
"use strict";

const gate = new Gate(messenger);
messenger.compose.onBeforeSend.addListener((tab, details) => gate.beforeSend(details));
messenger.runtime.onMessage.addListener((said, sender) => gate.heard(said, sender));
messenger.windows.onRemoved.addListener((id) => gate.closed(id));
