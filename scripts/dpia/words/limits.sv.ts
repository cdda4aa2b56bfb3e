/** How long something is kept and what erases it, in Swedish, by what the schema says. */
export const kept: Readonly<Record<string, string>> = {
  'until the list is saved without them': 'tills listan sparas utan dem',
  'until it is changed': 'tills det ändras',
  'until 24 months after their last membership (no limit yet for whoever was in no group)':
    'till 24 månader efter deras sista medlemskap (ingen gräns ännu för den som inte har varit med i någon grupp)',
  'until Slack says otherwise': 'tills Slack säger något annat',
  'until 24 months after their last membership': 'till 24 månader efter deras sista medlemskap',
  'until they choose again': 'tills de väljer på nytt',
  'until they are asked again': 'tills de blir tillfrågade igen',
  'until they end it or belong to no group any more': 'tills de avslutar den eller inte längre är med i någon grupp',
  'until they make a new address, end it or belong to no group any more':
    'tills de gör en ny adress, avslutar den eller inte längre är med i någon grupp',
  'until they choose again, end it or belong to no group any more':
    'tills de väljer på nytt, avslutar den eller inte längre är med i någon grupp',
  'until they make a new one, end it or belong to no group any more':
    'tills de gör en ny, avslutar den eller inte längre är med i någon grupp',
  'until they join again': 'tills de går med igen',
  'until the next change': 'till nästa ändring',
  'until they give it up': 'tills de lämnar den',
  'until the visit moves': 'tills besöket flyttas',
  'until they claim it again': 'tills de anmäler sig igen',
  'until somebody does, or the visit begins': 'tills någon gör det, eller besöket börjar',
  'until they say that they can': 'tills de säger att de kan',
  'until they claim it themselves': 'tills de själva anmäler sig',
  'until 30 days after the visit': 'till 30 dagar efter besöket',
  'until they have it, give it up or the visit begins': 'tills de får den, lämnar den eller besöket börjar',
  'until 30 days after it ends': 'till 30 dagar efter att det har upphört',
  'until it is over or taken away': 'tills det är över eller tas bort',
  'until a leader has called, they take it back, or 30 days after the visit':
    'tills en ledare har ringt, de ångrar sig, eller 30 dagar efter besöket',
  'until they are': 'tills de är det',
  'until it is done': 'tills det är gjort',
  'until a correction': 'tills det rättas',
  'until another counts': 'tills ett annat gäller',
  'until it changes': 'tills det ändras',
  'until they sign up again': 'tills de anmäler sig igen',
  'until they answer or it is over': 'tills de svarar eller det är över',
  'until 90 days after they were told, what is told once until 24 months after their last membership':
    'till 90 dagar efter beskedet, det som bara sägs en gång till 24 månader efter deras sista medlemskap',
  'until 24 months after their last membership, or 30 days where it did not arrive':
    'till 24 månader efter deras sista medlemskap, eller 30 dagar om det inte kom fram',
  'until the next attempt': 'till nästa försök',
  'until it is written again': 'tills det skrivs på nytt',
  '24 months, the last use of set-up for longer': '24 månader, den senaste ändringen av inställningarna längre',
  'until it is declared again': 'tills det anges på nytt',
  'until then': 'till dess',
  'until the days are over': 'tills dagarna är över',
  'until the days are over or it is ended': 'tills dagarna är över eller det avslutas',
  '60 days, or until they lead it again': '60 dagar, eller tills de leder den igen',
  'until it is handed on': 'tills den har lämnats över',
  'until they have talked': 'tills de har pratat',
};

export const erased: Readonly<Record<string, string>> = {
  'by that save': 'när listan sparas så',
  'when it is emptied, or the group closed': 'när fältet töms, eller gruppen stängs',
  'by that save, or when the group is closed': 'när listan sparas så, eller när gruppen stängs',
  'when they erase their data': 'när de raderar sina uppgifter',
  'when they leave it to us': 'när de överlåter valet åt oss',
  'when they erase their data, and by that': 'när de raderar sina uppgifter, och av sig självt när tiden är ute',
  'when they erase their data: a former member then': 'när de raderar sina uppgifter: då står där en tidigare medlem',
  'when they erase their data: it tells of nobody then': 'när de raderar sina uppgifter: då säger det inget om någon',
  'when they erase their data: a former member then (or with a removed visit)':
    'när de raderar sina uppgifter: då står där en tidigare medlem (eller när besöket tas bort)',
  'when they erase their data: of a visit that is over nobody knows then whose place it was (or with a removed visit)':
    'när de raderar sina uppgifter: av ett besök som har varit vet ingen då vems platsen var (eller när besöket tas bort)',
  'when they give it up': 'när de lämnar den',
  'when they erase their data: of a visit that is over nobody knows then whose place it was (or when the visit moves)':
    'när de raderar sina uppgifter: av ett besök som har varit vet ingen då vems platsen var (eller när besöket flyttas)',
  'when it ends': 'när det upphör',
  'when they give the place up': 'när de lämnar platsen',
  'by that': 'av sig självt när tiden är ute',
  'when they erase their data: it tells of nobody then (or with a removed visit)':
    'när de raderar sina uppgifter: då säger det inget om någon (eller när besöket tas bort)',
  'when they erase their data (or with a removed visit)': 'när de raderar sina uppgifter (eller när besöket tas bort)',
  'when they erase their data it tells of nobody, and by that':
    'när de raderar sina uppgifter säger det inget om någon, och av sig självt när tiden är ute',
  'when they erase their data, a former member then, and by that':
    'när de raderar sina uppgifter, då står där en tidigare medlem, och av sig självt när tiden är ute',
  'by that, or when they erase their data': 'av sig självt när tiden är ute, eller när de raderar sina uppgifter',
  'by that, or when either of them erases their data':
    'av sig självt när tiden är ute, eller när någon av dem raderar sina uppgifter',
  'by that, and when they erase their data': 'av sig självt när tiden är ute, och när de raderar sina uppgifter',
};
