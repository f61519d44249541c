// write-good reads the messages and writes JSON: `node read_write_good.js WARM TEXTS WRITE_GOOD`, as `timing.py` has it.
const fs = require('fs');

const writeGood = require(process.argv[4]);

function read(path) {
  const out = fs.openSync('/dev/null', 'w');
  for (const line of fs.readFileSync(path, 'utf8').split('\n')) {
    if (line) fs.writeSync(out, JSON.stringify(writeGood(JSON.parse(line).text)));
  }
  fs.closeSync(out);
}

function busy() {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1e6;
}

read(process.argv[2]);
const before = busy();
const start = process.hrtime.bigint();
read(process.argv[3]);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const status = '/proc/self/status';
const peak = fs.existsSync(status) ? /VmHWM:\s+(\d+)/.exec(fs.readFileSync(status, 'utf8'))[1] : process.resourceUsage().maxRSS;
console.log(JSON.stringify({ seconds, busy: busy() - before, peak: peak / 1024 }));
