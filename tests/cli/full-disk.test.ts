import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BACKSTORY, backstory, workFolder } from './backstory';

const { folder, fileOf, linesOf } = workFolder();

/** An empty folder, and what is in it then. */
function emptyFolder(name: string) {
  const path = join(folder, name);
  mkdirSync(path);
  return { path, files: () => readdirSync(path).sort() };
}

/** Articles of which the terms take almost three times the room of the text. */
function wordy(articles: number) {
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
  const body = letters.flatMap((first) => letters.map((second) => first + second)).join(' ');
  return Array.from({ length: articles }, (_, at) => ({ title: `Wheat ${at}`, body }));
}

/** `pack` with files limited to so many blocks of 512 bytes, as a full disk would limit them. */
function packWithin(blocks: number, input: string, out: string) {
  const command = `ulimit -f ${blocks}; exec "$0" "$@"`;
  const words = [process.execPath, ...BACKSTORY, 'pack', input, '--out', out, '--no-facts'];
  return spawnSync('sh', ['-c', command, ...words], { encoding: 'utf8' });
}

describe('pack, where the disk takes no more', () => {
  test('says so, keeps what was read alone, and goes on when there is room', async () => {
    const input = fileOf('wordy.jsonl', linesOf(...wordy(300)));
    const { path, files } = emptyFolder('full');
    const out = join(path, 'a.pack');
    for (const [what, blocks] of [
      ['what is read', 400],
      ['the terms', 2400],
    ] as const) {
      const { status, stderr } = packWithin(blocks, input, out);
      expect({ what, status, files: files() }).toEqual({ what, status: 2, files: ['a.pack.unfinished'] });
      expect(stderr).toContain(`${path} takes no more (EFBIG`);
      expect(stderr).toContain('make room there, or give --out a place on another disk, and run it again');
    }
    expect((await backstory('pack', input, '--out', out, '--no-facts')).rows()[0]).toMatchObject({
      articles: 300,
    });
    expect(files()).toEqual(['a.pack']);
  });

  test.skipIf(process.platform !== 'linux')('leaves nothing where no file is made', async () => {
    const input = fileOf('few.jsonl', linesOf(...wordy(3)));
    const { path, files } = emptyFolder('temporary');
    const { status, stderr } = spawnSync(
      process.execPath,
      [...BACKSTORY, 'pack', input, '--out', '/dev/full'],
      { encoding: 'utf8', env: { ...process.env, TMPDIR: path } },
    );
    const own = files().filter((name) => name.includes('backstory')); // what runs TypeScript keeps some there
    expect({ status, own }).toEqual({ status: 2, own: [] });
    expect(stderr).toContain('/dev/full takes no more (ENOSPC');
  });
});

describe('pack, where no file can be made', () => {
  test('says so before it reads anything', async () => {
    const input = fileOf('one.jsonl', linesOf(...wordy(1)));
    const closed = emptyFolder('closed').path;
    chmodSync(closed, 0o555);
    const isRoot = process.getuid?.() === 0; // whom no folder is closed to
    for (const place of [join(folder, 'nowhere'), input, ...(isRoot ? [] : [closed])]) {
      const { status, stderr } = await backstory('pack', input, '--out', join(place, 'a.pack'));
      expect(status).toBe(2);
      expect(stderr).toContain(`${place} takes no file (`);
      expect(stderr).toContain('give --out a place in a folder that does');
    }
    const { stderr } = await backstory('pack', input, '--out', folder);
    expect(stderr).toContain(`${folder} is a folder: --out names the file to be made`);
  });
});

test('a file that is being written when the process is told to end is taken away', async () => {
  const { path, files } = emptyFolder('ended');
  const script = `
    const { writeFileWhole } = await import('./src/cli/whole-file.ts');
    function* endless() { for (let part = 0; part < 1e5; part += 1) yield new Uint8Array(4096); }
    await writeFileWhole(process.argv[1], endless(), true);`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script, join(path, 'a.pack')],
    { stdio: 'inherit' },
  );
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
  while (child.exitCode === null && files().length === 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(files()).toEqual(['a.pack.new']);
  child.kill('SIGTERM');
  expect(await ended).toBe('SIGTERM');
  expect(files()).toEqual([]);
});
