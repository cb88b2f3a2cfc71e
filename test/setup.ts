// A developer's own settings must not reach the tests. MONGODB_URI stays: the mongo suite is pointed by it.
for (const name of ['DATA_DIR', 'OWNER_KEYS', 'SERVICE_KEY', 'PORT', 'HOST', 'LOG_LEVEL']) {
  delete process.env[name];
}
