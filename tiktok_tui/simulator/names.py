"""Invented names for people, streamers and titles. No real account is meant."""

from __future__ import annotations

# How many of a hundred viewers write in a language.
LANGUAGE_SHARES: dict[str, int] = {
    "en": 40, "de": 9, "es": 10, "pt": 7, "ja": 6, "ko": 5, "zh": 5, "ar": 5, "he": 3, "th": 3, "hi": 4, "ru": 3,
}  # fmt: skip

# Per language: a name as its owner writes it, and in letters that a handle may have.
_NAMES = {
    "en": """Maple,maple Juniper,juniper Robin,robin Theo,theo Hazel,hazel Ollie,ollie Wren,wren Finley,finley
        Poppy,poppy Jude,jude Ivy,ivy Marlow,marlow Sunny,sunny Quinn,quinn Bexley,bexley Tilly,tilly Rowan,rowan
        Cleo,cleo Dexter,dexter Elodie,elodie Fern,fern Gus,gus Harriet,harriet Jasper,jasper Kit,kit Lila,lila
        Milo,milo Nell,nell Otis,otis Pearl,pearl Reuben,reuben Sadie,sadie""",
    "de": """Käthe,kaethe Jürgen,juergen Lotte,lotte Bärbel,baerbel Fritz,fritz Änne,aenne Moritz,moritz
        Frieda,frieda Günther,guenther Wiebke,wiebke Anton,anton Grete,grete""",
    "es": """Lucía,lucia Íñigo,inigo Paloma,paloma Begoña,begona Mateo,mateo Nieves,nieves Joaquín,joaquin
        Azucena,azucena Ramón,ramon Violeta,violeta Andrés,andres Pilar,pilar""",
    "pt": """Inês,ines João,joao Beatriz,beatriz Luísa,luisa Thiago,thiago Conceição,conceicao Caio,caio
        Íris,iris Davi,davi Marília,marilia Otávio,otavio""",
    "ja": """さくら,sakura はると,haruto ゆい,yui ソラ,sora もち子,mochiko 健太,kenta 美咲,misaki リン,rin
        ひなた,hinata 翔,sho""",
    "ko": """지우,jiwoo 서연,seoyeon 민준,minjun 하늘,haneul 별이,byeori 도윤,doyun 수아,sua 은하,eunha
        준서,junseo""",
    "zh": """小明,xiaoming 月亮,yueliang 糖糖,tangtang 阿杰,ajie 星河,xinghe 晴天,qingtian 豆豆,doudou
        林夕,linxi 慧慧,huihui""",
    "ar": "نور,nour سلمى,salma يوسف,yousef ليلى,layla كريم,karim هدى,huda سامي,sami ياسمين,yasmin طارق,tariq",
    "he": "נועה,noa איתן,eitan שירה,shira יונתן,yonatan תמר,tamar עומר,omer מיכל,michal גיל,gil",
    "th": "น้ำฝน,namfon ก้อง,kong มะลิ,mali ปลาทู,platoo ใบเฟิร์น,baifern ต้นกล้า,tonkla ฟ้าใส,fahsai",
    "hi": "आरव,aarav मीरा,meera काव्या,kavya रोहन,rohan अनन्या,ananya दीपक,deepak प्रिया,priya ईशान,ishaan",
    "ru": "Алёна,alyona Миша,misha Соня,sonya Егор,egor Варя,varya Тимофей,timofey Ксюша,ksyusha Лёва,lyova",
}
GIVEN_NAMES: dict[str, list[tuple[str, str]]] = {
    language: [(name, roman) for name, _, roman in (pair.partition(",") for pair in names.split())]
    for language, names in _NAMES.items()
}

_HANDLE_WORDS = """
    moon tea river cloud paper lemon tiny quiet pixel mint forest honey waffle comet velvet north piano otter maple dawn
    pebble breeze cocoa fern lantern mellow orbit peach saffron tulip amber birch clover dune ember fjord grove hazel
"""
HANDLE_WORDS: tuple[str, ...] = tuple(_HANDLE_WORDS.split())

# ZWJ families, flags, skin tones, keycaps and plain emoji: what nicknames really carry.
_DECORATIONS = """
    🌸 ✨ 🦋 🌙 ⭐ 🍓 🐈 🎹 🎧 🔥 💫 🍀 🐢 🌈 ☕ 🥐 👨‍👩‍👧 👩🏽‍🎤 🧑🏿‍🚀 🇩🇪 🇧🇷 🇯🇵 🇰🇷 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👋🏼 🤙🏾 💜 🩵 ♥️ 7️⃣ 🏳️‍🌈 🦦 🌻
    ♾️ ☂️
"""
DECORATIONS: tuple[str, ...] = tuple(_DECORATIONS.split())

HOST_NAMES: tuple[tuple[str, str], ...] = (
    ("Luma plays 🎹", "luma.plays"),
    ("Nils at Night", "nils_at_night"),
    ("Marisol ☕ Keys", "marisol.keys"),
    ("Tuesday Piano Club", "tuesdaypiano"),
    ("Yuki & Miso 🐈", "yukiandmiso"),
    ("Oskar Improvises", "oskar.improvises"),
)
RIVAL_NAMES: tuple[tuple[str, str], ...] = (
    ("DJ Marmalade 🍊", "dj.marmalade"),
    ("Clara Cello", "clara_cello"),
    ("The Ukulele Barn", "ukulelebarn"),
    ("Bruno on Bass 🎸", "bruno.on.bass"),
    ("Harp & Honey 🍯", "harpandhoney"),
    ("Sábado Sonoro", "sabadosonoro"),
    ("ひかりのうた", "hikari.uta"),
    ("Drum Kitchen 🥁", "drumkitchen"),
)
TITLES: tuple[str, ...] = (
    "Late piano, your requests 🎹",
    "Rainy evening improvisations ☔",
    "Learning your songs by ear",
    "Quiet keys & a loud cat",
    "Road to 100k hearts ❤️",
)
