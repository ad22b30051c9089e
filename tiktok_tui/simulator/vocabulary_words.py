"""Vocabulary of the languages in Latin letters; vocabulary.py says how it is written down."""

from __future__ import annotations

LANGUAGES: dict[str, str] = {
    "en": """
        this {topic} is {praise} | ok {topic} might be my favourite part | hello from {place}
        greetings from {place}, it is past midnight here | I could listen to this for {number} hours
        {number} minutes in and already {praise} | not me crying over {topic} | {topic} hits different tonight
        came for {topic}, stayed for the cat | my whole family is watching from {place}
        studying for finals with this on, {praise} | who else is at work rn | turn up the volume for {topic}
        that last note was {praise} | day {number} of asking for {topic} | the cat wants {topic} too
        just got home from {place}, perfect timing | ngl {topic} is {praise} | my dog fell asleep to {topic}
        put {topic} on the list please | tap tap tap everyone | let's get to {number}k likes
        this room is so {praise} | brb making tea | back with tea

        can you play {topic}? | how long have you been playing? like {number} years? | what is {topic} called?
        who wrote {topic}? | when do you stream next, are you ever in {place}? | is {topic} hard to learn?
        do you take requests? maybe {topic}? | what's the cat's name again? | did I miss {topic}?
        how old is that piano, {number} years? | will you upload {topic}? | do you know {topic} in a minor key?

        hi {name}! | welcome {name} | {name} is here, now it's a party | hey {name}, long time no see
        good evening {name} from {place} | hello {name} grab a seat | {name} you're just in time for {topic}

        same here | totally agree, {praise} | haha yes | no way, {place}?? | {topic} first, then we talk
        you say that every day | I was about to type that | wait really? | so true | try {topic}, trust me
        how is the weather in {place}? | ask again after {topic} | I have been there {number} times
        he played it at the start | right? so {praise}

        thank you {giver}! | omg the {gift} | {giver} with the {gift}, {praise} | {giver} you legend | a {gift}!!
        who is {giver}?? so generous | {giver} just made the whole room smile | another {gift}, wow
        the {gift} animation is {praise} | {giver} deserves {topic} now | ok {giver} I see you

        let's go {host} | we can still win this | {rival} is strong today | tap the screen everyone!! | gloves now!
        {number} more seconds, don't stop | who has a mist card? | save it for the last {number} seconds | go go go
        respect to {rival} | team {host} from {place} | we need one big gift | come on we're {number} points behind
        what a comeback | calm down, we got this, {praise} | punishment should be {topic}

        the slow song | that melody | the rain piece | the jazz bit | the left hand | this intro | the cat solo
        the waltz | the bridge | the lullaby | the lo-fi set | the film theme | that chord | the encore
        the old piano | the birthday song | the tango | the quiet ending

        amazing | so calming | beautiful | unreal | pure gold | underrated | wholesome | next level | magic | so cozy
        perfect | insane (the good kind) | lovely | goosebumps | exactly what I needed | a vibe

        Ohio | Dublin | Leeds | Toronto | Melbourne | Cape Town | Austin | Glasgow | Manila | Lagos | Auckland
        Seattle | Cardiff | Malta | Brooklyn | Kingston
    """,
    "de": """
        {topic} ist echt {praise} | Grüße aus {place} | schönen Abend aus {place} zusammen
        ich höre das seit {number} Minuten, {praise} | Gänsehaut bei {topic} | {topic} hat mich hergelockt
        die Katze ist der wahre Star | sitze im Zug von {place} und höre zu
        läuft hier nebenbei beim Lernen, {praise} | mein Hund schläft bei {topic} immer ein | {topic} bitte noch mal
        Feierabend, endlich zuhören | Tag {number}: ich warte auf {topic} | wer noch aus {place}?
        tippt alle aufs Herz

        spielst du {topic} noch mal? | wie lange spielst du schon, {number} Jahre? | wie heißt {topic}?
        wann bist du wieder live? | ist {topic} schwer zu lernen? | nimmst du Wünsche an? {topic} vielleicht?
        warst du schon mal in {place}? | wie heißt die Katze? | hab ich {topic} verpasst?

        hallo {name}! | willkommen {name} | moin {name} | servus {name}, schön, dass du da bist
        {name} ist da, jetzt wird's gut | guten Abend {name}, Tee steht bereit

        genau so | sehe ich auch so, {praise} | echt jetzt, {place}? | haha stimmt | das sagst du jeden Tag
        bin dabei | erst {topic}, dann reden wir | wie ist das Wetter in {place}?
        {number}-mal gehört, immer noch gut

        danke {giver}! | wow, {gift}! | {giver}, du bist {praise} | {gift} von {giver}, stark
        wer ist {giver}?? so großzügig | für {giver} jetzt bitte {topic} | schon wieder {gift}, herrlich

        auf geht's {host}! | das schaffen wir noch | {rival} ist heute stark | jetzt alle tippen
        noch {number} Sekunden | Handschuhe jetzt! | Respekt an {rival} | {place} steht hinter dir
        es fehlen nur {number} Punkte | was für eine Aufholjagd

        das langsame Stück | diese Melodie | das Regenlied | der Walzer | das Intro | der Jazz-Teil | das Schlaflied
        der Schluss | die linke Hand | das Katzensolo | der Filmtitel | das alte Klavier

        wunderschön | der Hammer | richtig gut | so beruhigend | mega | ganz großes Kino | einfach stark | gemütlich
        zauberhaft | Weltklasse

        Köln | Graz | Zürich | Münster | Leipzig | Bern | Kiel | Innsbruck | Görlitz | Würzburg | Basel
    """,
    "es": """
        {topic} es {praise} | saludos desde {place} | buenas noches desde {place}
        llevo {number} minutos escuchando y sigo aquí | se me pone la piel de gallina con {topic}
        vine por {topic} y me quedé por la gata | qué ambiente tan bonito
        mi abuela también está escuchando en {place} | estudiando con esto de fondo, {praise}
        otra vez {topic}, por favor | día {number} pidiendo {topic} | ¡toquen la pantalla!
        vamos por {number} mil likes | esa última nota, {praise} | ¿quién más desde {place}?

        ¿puedes tocar {topic}? | ¿cuántos años llevas tocando, {number}? | ¿cómo se llama {topic}?
        ¿cuándo es el próximo directo? | ¿es difícil aprender {topic}? | ¿conoces {place}? | ¿cómo se llama la gata?
        ¿me perdí {topic}? | ¿aceptas peticiones? ¿{topic}?

        ¡hola {name}! | bienvenida, {name} | ¡{name}, qué alegría verte! | pasa, {name}, hay sitio | buenas, {name}
        llegó {name}, ahora sí

        totalmente | jajaja sí | ¿en serio, {place}? | lo mismo digo, {praise} | primero {topic} | siempre dices eso
        yo también | ¿qué tiempo hace en {place}? | ya lo escuché {number} veces

        ¡gracias {giver}! | ¡un {gift}! | {giver}, eres {praise} | qué detalle, {giver} | {giver} y su {gift}, wow
        otro {gift}, increíble | para {giver}: {topic}

        ¡vamos {host}! | todavía se puede | {rival} está fuerte hoy | ¡todos a tocar la pantalla!
        quedan {number} segundos | ¡guantes ya! | respeto para {rival} | {place} está contigo | faltan {number} puntos
        ¡qué remontada!

        esa canción lenta | esa melodía | el vals | el tango | la intro | la nana | el bolero | la parte de jazz
        el solo de la gata | el final | ese acorde | la banda sonora

        preciosa de verdad | pura magia | de otro nivel | lo mejor | un abrazo al alma | increíble
        justo lo que necesitaba | arte

        Sevilla | Bogotá | Córdoba | Lima | Guadalajara | Montevideo | Bilbao | Quito | Málaga | Rosario | La Habana
    """,
    "pt": """
        {topic} é {praise} | um abraço de {place} | boa noite aqui de {place}
        já são {number} minutos ouvindo e não quero sair | arrepiei com {topic}
        vim por {topic} e fiquei pela gatinha | que live gostosa | minha mãe está ouvindo aqui em {place}
        estudando com isso ao fundo, {praise} | toca {topic} de novo | dia {number} pedindo {topic}
        bora tocar na tela, gente | vamos chegar a {number} mil curtidas | essa última nota, {praise}

        você toca {topic}? | há quantos anos você toca, uns {number}? | como se chama {topic}?
        quando é a próxima live? | é difícil aprender {topic}? | já veio a {place}? | qual é o nome da gata?
        perdi {topic}?

        oi {name}! | bem-vinda, {name} | {name} chegou! | entra, {name}, senta aí | boa noite, {name}
        saudade, {name}

        verdade | kkkk sim | sério, {place}? | concordo, {praise} | primeiro {topic} | você diz isso todo dia
        eu também | como está o tempo em {place}? | já ouvi {number} vezes

        obrigado {giver}! | um {gift}! | {giver} é {praise} | que carinho, {giver} | {giver} mandou {gift}, uau
        mais um {gift} | para {giver}: {topic}

        vamos {host}! | ainda dá | {rival} está forte hoje | todo mundo tocando na tela | faltam {number} segundos
        luvas agora! | respeito, {rival} | {place} está com você | só {number} pontos | que virada!

        aquela música lenta | essa melodia | a valsa | a bossa | a introdução | a canção de ninar | o choro
        a parte de jazz | o solo da gata | o final | o acorde novo

        lindo demais | pura magia | coisa de outro mundo | tudo de bom | perfeito | maravilhoso | o que eu precisava
        aconchegante

        Recife | Porto | Salvador | Coimbra | Belém | Luanda | Florianópolis | Évora | Manaus | São Luís | Maputo
    """,
}
