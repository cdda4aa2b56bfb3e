/** How long something is kept and what erases it, in Danish, by what the schema says. */
export const kept: Readonly<Record<string, string>> = {
  'until the list is saved without them': 'indtil listen bliver gemt uden dem',
  'until it is changed': 'indtil det bliver ændret',
  'until 24 months after their last membership (no limit yet for whoever was in no group)':
    'til 24 måneder efter deres sidste medlemskab (ingen grænse endnu for den, der ikke har været med i nogen gruppe)',
  'until Slack says otherwise': 'indtil Slack siger noget andet',
  'until 24 months after their last membership': 'til 24 måneder efter deres sidste medlemskab',
  'until they choose again': 'indtil de vælger på ny',
  'until they are asked again': 'indtil de bliver spurgt igen',
  'until they end it or belong to no group any more':
    'indtil de afslutter den eller ikke længere er med i nogen gruppe',
  'until they make a new address, end it or belong to no group any more':
    'indtil de laver en ny adresse, afslutter den eller ikke længere er med i nogen gruppe',
  'until they choose again, end it or belong to no group any more':
    'indtil de vælger på ny, afslutter den eller ikke længere er med i nogen gruppe',
  'until they make a new one, end it or belong to no group any more':
    'indtil de laver en ny, afslutter den eller ikke længere er med i nogen gruppe',
  'until they join again': 'indtil de kommer med igen',
  'until the next change': 'til næste ændring',
  'until they give it up': 'indtil de opgiver den',
  'until the visit moves': 'indtil besøget bliver flyttet',
  'until they claim it again': 'indtil de melder sig igen',
  'until somebody does, or the visit begins': 'indtil nogen gør det, eller besøget begynder',
  'until they say that they can': 'indtil de siger, at de kan',
  'until they claim it themselves': 'indtil de selv melder sig',
  'until 30 days after the visit': 'til 30 dage efter besøget',
  'until they have it, give it up or the visit begins': 'indtil de får den, opgiver den, eller besøget begynder',
  'until 30 days after it ends': 'til 30 dage efter, at det er hørt op',
  'until it is over or taken away': 'indtil det er forbi eller bliver fjernet',
  'until a leader has called, they take it back, or 30 days after the visit':
    'indtil en besøgsleder har ringet, de fortryder, eller 30 dage efter besøget',
  'until they are': 'indtil de er det',
  'until it is done': 'indtil det er gjort',
  'until a correction': 'indtil det bliver rettet',
  'until another counts': 'indtil et andet gælder',
  'until it changes': 'indtil det ændrer sig',
  'until they sign up again': 'indtil de melder sig igen',
  'until they answer or it is over': 'indtil de svarer, eller det er forbi',
  'until 90 days after they were told, what is told once until 24 months after their last membership':
    'til 90 dage efter beskeden, det, der kun siges én gang, til 24 måneder efter deres sidste medlemskab',
  'until 24 months after their last membership, or 30 days where it did not arrive':
    'til 24 måneder efter deres sidste medlemskab, eller 30 dage, hvis den ikke kom frem',
  'until the next attempt': 'til næste forsøg',
  'until it is written again': 'indtil den bliver skrevet på ny',
  '24 months, the last use of set-up for longer': '24 måneder, den seneste brug af opsætningen længere',
  'until it is declared again': 'indtil det bliver angivet på ny',
  'until then': 'indtil da',
  'until the days are over': 'indtil dagene er gået',
  'until the days are over or it is ended': 'indtil dagene er gået, eller det afsluttes',
  '60 days, or until they lead it again': '60 dage, eller indtil de leder den igen',
  'until it is handed on': 'indtil den er givet videre',
  'until they have talked': 'indtil de har talt sammen',
};

export const erased: Readonly<Record<string, string>> = {
  'by that save': 'når listen bliver gemt sådan',
  'when it is emptied, or the group closed': 'når feltet bliver tømt, eller gruppen lukket',
  'by that save, or when the group is closed': 'når listen bliver gemt sådan, eller gruppen bliver lukket',
  'when they erase their data': 'når de sletter deres oplysninger',
  'when they leave it to us': 'når de overlader valget til os',
  'when they erase their data, and by that': 'når de sletter deres oplysninger, og af sig selv, når tiden er gået',
  'when they erase their data: a former member then':
    'når de sletter deres oplysninger: så står der et tidligere medlem',
  'when they erase their data: it tells of nobody then':
    'når de sletter deres oplysninger: så siger det ikke noget om nogen',
  'when they erase their data: a former member then (or with a removed visit)':
    'når de sletter deres oplysninger: så står der et tidligere medlem (eller når besøget bliver fjernet)',
  'when they erase their data: of a visit that is over nobody knows then whose place it was (or with a removed visit)':
    'når de sletter deres oplysninger: om et besøg, der har været, ved ingen så, hvis pladsen var (eller når besøget bliver fjernet)',
  'when they give it up': 'når de opgiver den',
  'when they erase their data: of a visit that is over nobody knows then whose place it was (or when the visit moves)':
    'når de sletter deres oplysninger: om et besøg, der har været, ved ingen så, hvis pladsen var (eller når besøget bliver flyttet)',
  'when it ends': 'når det hører op',
  'when they give the place up': 'når de opgiver pladsen',
  'by that': 'af sig selv, når tiden er gået',
  'when they erase their data: it tells of nobody then (or with a removed visit)':
    'når de sletter deres oplysninger: så siger det ikke noget om nogen (eller når besøget bliver fjernet)',
  'when they erase their data (or with a removed visit)':
    'når de sletter deres oplysninger (eller når besøget bliver fjernet)',
  'when they erase their data it tells of nobody, and by that':
    'når de sletter deres oplysninger, siger det ikke noget om nogen, og af sig selv, når tiden er gået',
  'when they erase their data, a former member then, and by that':
    'når de sletter deres oplysninger, så står der et tidligere medlem, og af sig selv, når tiden er gået',
  'by that, or when they erase their data': 'af sig selv, når tiden er gået, eller når de sletter deres oplysninger',
  'by that, or when either of them erases their data':
    'af sig selv, når tiden er gået, eller når en af dem sletter sine oplysninger',
  'by that, and when they erase their data': 'af sig selv, når tiden er gået, og når de sletter deres oplysninger',
};
