/** Forms of speech verbs that almost always are nouns in news: "the report", "claims", "a strike". */
export const OFTEN_NOUNS: ReadonlySet<string> = new Set(
  `fire fires strike strikes post posts notes cable cables message messages text texts email emails e-mail e-mails
  campaign campaigns people bill bills press term terms air figure figures rank ranks rate rates title titles
  brand brands label labels order orders reason reasons plan plans support attack attacks vote votes rule rules
  cover mark marks list lists detail details direct open close end ends start lead like point points back put sign
  signs share shares hold view views care use leading opening closing ending beginning meaning meeting ruling
  rulings rating ratings ranking voting voice voices backing single champion credit need honor honour aim aims
  wish fear fears doubt doubts judge judges author authors savage savages leads counsel running sense program love
  frame paint run runs show shows headline headlines offering coming going following welcome kidding feature
  features finding findings lecture lectures crow volunteer volunteers venture ventures cheer cheers retweets
  retweet demands demand appeal appeals request requests challenge challenges reports requires commands command
  estimate estimates object objects blogs blog preach laughs laugh sniff sing float pitch launch release releases
  issue issues offer offers hints hint reference references question questions comment comments promise promises
  pledge pledges vow claim claims statement answer answers report note calls call state states tweet tweets
  remarks remark repeat signal signals quote quotes present name names warning warnings criticising slap suspect
  suspects mouth mouths sob sobs wail scrawl`.split(/\s+/u),
);
