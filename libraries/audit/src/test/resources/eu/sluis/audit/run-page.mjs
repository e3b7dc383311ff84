// Runs the script of the page that checks evidence packs, without its page: node run-page.mjs
// PAGE KEYS PACKS, where PACKS has one pack a line in base64. Prints one verdict a line.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const [page, keysFile, packsFile] = process.argv.slice(2);
const script = /<script>(.*?)<\/script>/s.exec(readFileSync(page, 'utf8'))[1];
runInThisContext(script);
const keys = readFileSync(keysFile, 'utf8');
// An empty pack is an empty line; only what follows the last line is none.
for (const line of readFileSync(packsFile, 'utf8').split('\n').slice(0, -1)) {
  const verdict = await globalThis.sluisEvidence.verify(new Uint8Array(Buffer.from(line, 'base64')), keys);
  console.log([verdict.status, verdict.why ?? '', verdict.where ?? '',
    verdict.entries ? [verdict.entries.length, verdict.withoutIntent, verdict.withoutOutcome, verdict.erased].join() : ''].join('|'));
}
