/** `.env.example`: every secret with where it comes from. */
export const environmentText = `# Copy this file to .env and fill in what you use. Never commit .env.

# Slack (https://api.slack.com/apps, "Create New App", "From a manifest": slack-manifest.json)
# "OAuth & Permissions", after "Install to Workspace"
SLACK_BOT_TOKEN=
# "Basic Information", "App-Level Tokens", with connections:write
SLACK_APP_TOKEN=
# Only for HTTP instead of Socket Mode: "Basic Information", "Signing Secret"
SLACK_SIGNING_SECRET=

# Discord (https://discord.com/developers/applications, "Bot", "Reset Token")
DISCORD_TOKEN=

# PostgreSQL for many machines; empty: an embedded database in the data folder
DATABASE_URL=

# 32 bytes that encrypt stored installations: openssl rand -base64 32
SITREP_ENCRYPTION_KEY=
`;
