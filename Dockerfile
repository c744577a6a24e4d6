# syntax=docker/dockerfile:1

# Builds the browser's part; needs the tools that the finished image does without.
FROM node:24-slim AS build
WORKDIR /leerkring
COPY package.json package-lock.json ./
# No install scripts: they fetch or prepare what only development needs (the built-in database, a browser, Node itself).
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY . .
RUN node scripts/build.ts

FROM node:24-slim AS packages
WORKDIR /leerkring
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /leerkring
RUN mkdir /data && chown node:node /data
COPY --from=packages /leerkring/node_modules node_modules
COPY --from=build /leerkring/dist dist
COPY package.json LICENSE* ./
COPY migrations migrations
COPY server server
COPY web web
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/v1/health`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without npm or a shell between: signals reach the server itself, which stops in order.
CMD ["node", "server/main.ts"]
