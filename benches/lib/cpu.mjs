// The processor time of workerd, which Miniflare starts as a process of its own. Linux counts it.
import { readFileSync, readdirSync } from 'node:fs';

const NS_PER_MS = 1e6;

/** The processes named workerd that this one has started. */
export function workerds() {
  const isOurs = (pid) => {
    try {
      const [, name, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/);
      return name === 'workerd' && Number(parent) === process.pid;
    } catch {
      // It has ended.
      return false;
    }
  };
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name));
}

/** What the threads of a process have used so far, in milliseconds. */
export function cpuMs(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = (thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return threads.reduce((sum, thread) => sum + nanoseconds(thread), 0) / NS_PER_MS;
}
