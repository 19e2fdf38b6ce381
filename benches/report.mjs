// Prints the tables, and writes them as Markdown with a chart.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const shown = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(1));

/** Whether a goal is met; empty without a goal. */
const verdict = ({ ratio, goal, less }) =>
  goal === undefined ? '' : `${(less ? ratio <= goal : ratio >= goal) ? 'met' : 'missed'}`;
const goal = ({ goal, less }) => (goal === undefined ? '' : `${less ? '≤' : '≥'} ${goal}`);

export function print({ title, unit, rows }) {
  console.log(`\n${title}  (${unit})`);
  for (const row of rows)
    console.log(
      `  ${shown(row.ratio).padStart(8)}  ${row.name}  ${[goal(row), verdict(row)].filter(Boolean).join(', ')}`,
    );
}

/** benchmarks.md and benchmarks.svg. */
export function write(folder, tables) {
  const signatures = tables.find(({ title }) => title === 'A signature, in Node');
  writeFileSync(join(folder, 'benchmarks.svg'), chart(signatures));
  const [{ model }, ...others] = cpus();
  const parts = tables.map(({ title, unit, rows }) =>
    [
      `## ${title}`,
      '',
      `| | ${unit} | goal | |`,
      '|---|---:|---:|---|',
      ...rows.map((row) => `| ${row.name} | ${shown(row.ratio)} | ${goal(row)} | ${verdict(row)} |`),
      '',
    ].join('\n'),
  );
  const machine = `${model.trim()}, ${others.length + 1} cores, Node ${process.versions.node}`;
  writeFileSync(
    join(folder, 'benchmarks.md'),
    `# Benchmarks

Written by \`cargo xtask bench\` on ${machine}.
All are measured in one run: each round measures each once, in rotating order, and the tables show the median of the
ratios within a round. Absolute times depend on the machine.

![A signature, in Node](benchmarks.svg)

${parts.join('\n')}`,
  );
}

/** A bar for the time of each, with jdy-wasm as 1. */
function chart({ rows }) {
  const bars = [{ name: 'jdy-wasm', ratio: 1 }, ...rows].sort((a, b) => a.ratio - b.ratio);
  const [left, width, height] = [130, 430, 28];
  const most = bars.at(-1).ratio;
  const bar = ({ name, ratio }, index) => {
    const [y, length] = [16 + index * height, Math.max((ratio / most) * width, 2).toFixed(1)];
    const fill = name === 'jdy-wasm' ? '#1463d8' : '#9aa7b8';
    return [
      `<text x="${left - 10}" y="${y + 14}" text-anchor="end">${name}</text>`,
      `<rect x="${left}" y="${y}" width="${length}" height="18" rx="2" fill="${fill}"/>`,
      `<text x="${left + Number(length) + 8}" y="${y + 14}">${shown(ratio)}</text>`,
    ].join('');
  };
  const box = `viewBox="0 0 640 ${bars.length * height + 24}"`;
  const font = 'font-family="system-ui, sans-serif" font-size="13" fill="#5b6675"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${font}>${bars.map(bar).join('')}</svg>\n`;
}
