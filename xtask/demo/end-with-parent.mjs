// Preloaded into the servers of `cargo xtask demo`. The parent holds the other end of stdin, which closes when the
// parent ends, a kill included.
process.stdin.on('end', () => process.exit()).resume();
