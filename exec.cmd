@rem What "exec" in package.json is on Windows: there the shell of npm has no such word, and none is needed.
@%*
