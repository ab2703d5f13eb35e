/** The look of the preview page: both clients in both themes, no font, image or script from anywhere. */
export const previewStyle = `
*{box-sizing:border-box}
body{margin:0;padding:32px;font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;color:#1c1917;background:#e7e5e4}
h1{font-size:24px;margin:0 0 4px}
.lede{margin:0 0 24px;color:#57534e;max-width:75ch}
section{margin:0 0 40px}
section>h2{font-size:18px;margin:0 0 12px}
.frames{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr) 270px;gap:20px;align-items:start}
@media(max-width:1250px){.frames{grid-template-columns:minmax(0,1fr)}}
.client{border-radius:10px;padding:18px 20px;overflow-wrap:anywhere;border:1px solid #0002}
.client a{text-decoration:none}.client a:hover{text-decoration:underline}
.client p,.client ul,.client blockquote,.client h2,.client h3,.client h4{margin:0}
.client hr{border:0;border-top:1px solid var(--line);margin:10px 0}
.message{display:flex;gap:12px;margin:0 0 14px}
.message>.body{flex:1;min-width:0}
.avatar{width:38px;height:38px;flex:none;background:#b45309;color:#fff;font-weight:700;display:flex;align-items:center;justify-content:center}
.who{font-weight:700}.who small{font-weight:400;color:var(--dim);margin-left:6px}
.who .tag{font-size:10px;font-weight:600;border-radius:3px;padding:1px 4px;margin-left:5px;vertical-align:2px}
.replies{border-left:2px solid var(--line);padding-left:14px;margin-left:18px}
.replies>.name{color:var(--dim);font-size:13px;margin:0 0 8px}
.only{color:var(--dim);font-size:13px;margin:14px 0 8px;border-top:1px dashed var(--line);padding-top:10px}
.row{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0 2px}
.slack{--line:#dddddd;--dim:#616061;background:#fff;color:#1d1c1d;line-height:1.46}
.slack.dark{--line:#3c3f43;--dim:#ababad;background:#1a1d21;color:#d1d2d3}
.slack a{color:#1264a3}.slack.dark a{color:#1d9bd1}
.slack .avatar{border-radius:5px}
.slack .tag{background:#dddddd;color:#616061}.slack.dark .tag{background:#3c3f43;color:#ababad}
.slack .header{font-size:18px;font-weight:800;margin:4px 0 6px;line-height:1.35}
.slack .context{font-size:13px;color:var(--dim);margin:4px 0}
.slack .rich{margin:4px 0}.slack ul{padding-left:22px;margin:2px 0 6px}.slack li{margin:1px 0}
.slack blockquote{border-left:4px solid var(--line);padding:2px 0 2px 12px;margin:6px 0 2px;white-space:pre-line}
.slack .button{border:1px solid #1d1c1d4d;border-radius:4px;padding:3px 12px;font-weight:700;font-size:13px}
.slack.dark .button{border-color:#797c81}
.slack .table{overflow-x:auto;margin:6px 0}.slack table{border-collapse:collapse;font-size:14px;width:100%}
.slack th,.slack td{border:1px solid var(--line);padding:5px 9px;text-align:left;vertical-align:top}
.slack th,.slack td{overflow-wrap:normal}.slack td:last-child{white-space:nowrap}
.slack th{background:#f8f8f8}.slack.dark th{background:#222529}
.discord{--line:#e3e5e8;--dim:#5c5e66;background:#fff;color:#2e3338;font-size:15px}
.discord.dark{--line:#3f4147;--dim:#949ba4;background:#313338;color:#dbdee1}
.discord a{color:#006ce7}.discord.dark a{color:#00a8fc}
.discord .avatar{border-radius:50%}
.discord .tag{background:#5865f2;color:#fff}
.discord .container{background:#f9f9fa;border:1px solid var(--line);border-left:4px solid;border-radius:8px;padding:12px 16px;max-width:620px;margin:2px 0 8px}
.discord.dark .container{background:#2b2d31}
.discord .md p{margin:2px 0;min-height:.6em}.discord .md h2{font-size:22px;margin:4px 0 6px;line-height:1.25}.discord .md h3{font-size:19px;margin:4px 0;line-height:1.3}.discord .md h4{font-size:16px;margin:6px 0 4px;line-height:1.35}
.discord .small{font-size:12.5px;color:var(--dim)}
.discord ul{padding-left:20px;margin:2px 0 4px}.discord li{margin:2px 0}
.discord blockquote{border-left:4px solid var(--line);border-radius:3px;padding:0 8px 0 12px;margin:4px 0 2px}
.discord.dark blockquote{border-left-color:#4e5058}
.discord .button{background:#e3e5e8;border-radius:8px;padding:5px 14px;font-size:14px;font-weight:500}
.discord.dark .button{background:#4e5058;color:#fff}
.discord .author{font-weight:600;font-size:14px;margin-bottom:6px}
.mention{background:#5865f233;color:#5865f2;border-radius:3px;padding:0 2px}
.spoiler input{position:absolute;opacity:0;pointer-events:none}.spoiler span{background:#8e9297;color:transparent;border-radius:4px;cursor:pointer}
.spoiler input:checked+span{background:#8e929733;color:inherit}.spoiler input:focus-visible+span{outline:2px solid #5865f2}
.limits{background:#fafaf9;border:1px solid #d6d3d1;border-radius:10px;padding:14px 16px;font-size:13px}
.limits h3{font-size:14px;margin:0 0 8px}.limits h4{font-size:13px;margin:12px 0 6px}
.limits dl{margin:0;display:grid;grid-template-columns:1fr auto;gap:2px 10px}
.limits dt{color:#57534e}.limits dd{margin:0;text-align:right;font-variant-numeric:tabular-nums}
.limits .bar{grid-column:1/-1;height:4px;border-radius:2px;background:#e7e5e4;margin-bottom:5px;overflow:hidden}.limits .bar i{display:block;height:100%;background:#b45309}
`;
