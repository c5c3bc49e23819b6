# syntax=docker/dockerfile:1
# Riposte as a container. What it needs to write, it writes nowhere: the root file system may be
# read-only. README says which settings there are.

FROM node:22.21.1-bookworm-slim AS source
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .

# The command line, by which a database is filled: the tools of compose.yaml.
FROM source AS tools
USER node
ENTRYPOINT ["node", "--import", "tsx", "scripts/riposte.ts"]

FROM source AS build
# The build, then the packages that a running server needs and no others, marked as what is wanted.
RUN node scripts/setup/build-only.mjs \
    && rm -rf .next \
    && npm prune --omit=dev --no-audit --no-fund \
    && node scripts/setup/mark-installed.mjs

FROM node:22.21.1-bookworm-slim
LABEL org.opencontainers.image.title="Riposte" \
      org.opencontainers.image.description="An open, self-hosted map of conflict incidents" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    HOST=0.0.0.0 \
    PORT=3000 \
    RIPOSTE_LOG=json \
    RIPOSTE_BROKEN_DATA=stay
WORKDIR /app
COPY --from=build --chown=root:root /app /app
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "scripts/server/ask-health.mjs"]
# This process is the server itself: the signal to stop reaches it, and what is under way ends.
STOPSIGNAL SIGTERM
CMD ["node", "scripts/start.mjs"]
