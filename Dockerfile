# Sitrep needs no build: Node runs its TypeScript as it is.
#
#   docker build -t sitrep .
#   docker run --rm -it -v sitrep:/data sitrep init        answers four questions, writes /data/sitrep.yaml
#   docker run -d --read-only --tmpfs /tmp -v sitrep:/data --env-file .env sitrep
#
FROM node:24-slim

ENV NODE_ENV=production

WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No install scripts: the only one we would want brings a Node of its own, and the image has one.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY LICENSE ./
COPY config ./config
COPY src ./src

# The one place that is written to: configuration, database, lock.
RUN mkdir /data && chown node:node /data
VOLUME /data
WORKDIR /data
USER node

# What the program would otherwise begin again to set: one pool of memory for all threads, and what is free given back.
ENV MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072

# Health and metrics on the container's own loopback address; SITREP_HTTP_HOST=0.0.0.0 lets Prometheus in.
ENV SITREP_HTTP_PORT=8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.SITREP_HTTP_PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

ENTRYPOINT ["node", "/app/src/sitrep.js"]
CMD ["start"]
