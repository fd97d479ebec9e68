import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader of the pipe has seen enough
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
