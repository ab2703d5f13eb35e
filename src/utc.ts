/**
 * Imported before anything else: node-cron 4.6 loses runs and spins when the process lives in a zone with clock changes
 * (docs/decisions/0002-time.md). Times are shown in each subscription's own zone.
 */
process.env.TZ = 'UTC';
