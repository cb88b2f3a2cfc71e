// A developer's own settings must not reach the tests. MONGODB_URI stays: the mongo suite is pointed by it.
for (const name of Object.keys(process.env)) {
  const own = ['DATA_DIR', 'OWNER_KEYS', 'SERVICE_KEY', 'PORT', 'HOST', 'LOG_LEVEL'].includes(name);
  if (own || /^(REGISTRY|PERSISTED)_/.test(name)) delete process.env[name];
}
