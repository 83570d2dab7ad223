/// The phrases by which pages label what is not article: buttons, forms, related stories, notices.
///
/// Each list is a block's whole text, its beginning, or a part of it, in the languages that news
/// pages are most often in. Words are folded to lower case; punctuation does not count.
enum FurniturePhrases {
  /// Blocks that are exactly this are controls or labels, wherever they stand.
  static let labels = [
    "share", "share this", "share this article", "share this story", "share article",
    "share on facebook", "share on twitter", "share on x", "share on whatsapp", "share via email",
    "share on linkedin", "tweet", "pin it", "facebook", "twitter", "whatsapp", "linkedin", "reddit",
    "pinterest", "telegram", "instagram", "youtube", "flipboard", "messenger", "email", "e mail",
    "print", "copy link", "link copied", "copy", "save", "save article", "bookmark", "listen",
    "listen to this article", "play", "pause", "mute", "advertisement", "ad", "ads", "advert",
    "advertising", "sponsored", "sponsored content", "promoted", "paid content", "close", "menu",
    "search", "home", "sign in", "log in", "login", "log out", "register", "subscribe",
    "subscribe now", "sign up", "sign up now", "skip to main content", "skip to content",
    "skip to navigation", "loading", "next", "previous", "next article", "previous article",
    "next post", "previous post", "back to top", "top", "read more", "more", "show more",
    "load more", "see more", "view more", "view all", "see all", "read full story", "learn more",
    "continue reading", "caption", "hide caption", "toggle caption", "enlarge this image",
    "enlarge", "view gallery", "back to gallery", "image", "photo", "video", "watch", "replay",
    "report", "reply", "follow", "following", "like", "dislike", "edit", "update", "sections",
    "trending", "top stories", "read later", "gift this article", "article continues below",
    "story continues below", "story continues below advertisement", "story continues",
    "article continues below advertisement", "continue reading the main story", "watch live",
    "close share panel", "image caption", "accept", "accept all", "reject all", "manage settings",
    "i accept", "ok", "got it", "no thanks", "cancel", "submit", "send", "go", "permalink",
    "compartir", "publicidad", "comparte", "leer más", "ver más", "buscar", "inicio",
    "iniciar sesión", "partager", "publicité", "lire aussi", "lire la suite", "imprimer", "accueil",
    "rechercher", "se connecter", "teilen", "anzeige", "werbung", "mehr", "drucken", "startseite",
    "suche", "anmelden", "weiterlesen", "mehr zum thema", "condividi", "pubblicità", "leggi anche",
    "stampa", "cerca", "accedi", "compartilhar", "publicidade", "leia mais", "buscar", "entrar",
    "delen", "advertentie", "lees ook", "reklama", "udostępnij", "czytaj więcej", "sdílet",
    "поделиться", "реклама", "читать далее", "читайте также", "войти", "поиск", "главная",
    "分享", "广告", "広告", "正在加载", "加载中", "読み込み中", "登录", "搜索", "シェア", "ツイート", "印刷", "공유", "광고", "مشاركة",
    "إعلان",
  ]

  /// Blocks that begin so are labels, credits, notices or links, wherever they stand.
  static let openings = [
    "read more", "read also", "read next", "also read", "see also", "related", "more on this",
    "more on", "watch", "listen", "share on", "share this", "share via", "follow us", "follow me",
    "follow on", "like us", "join us",
    "sign up", "subscribe", "click here", "tap here", "download our", "get our", "get the latest",
    "published", "updated", "last updated", "last modified", "posted", "posted on", "posted in",
    "posted by", "first published", "tags", "topics", "filed under", "categories", "category",
    "keywords", "skip to", "advertisement", "sponsored by", "copyright", "all rights reserved",
    "comments", "view comments", "show comments", "no comments", "leave a", "post a comment",
    "log in to", "sign in to", "register to", "enter your", "your email", "most read",
    "most popular", "most viewed", "recommended", "you may also", "you might also", "up next",
    "editor s picks", "top stories", "latest news", "trending now", "in this article", "jump to",
    "lire aussi", "voir aussi", "à lire aussi", "lea también", "lee también", "ver también",
    "te puede interesar", "lesen sie auch", "mehr zum thema", "leggi anche", "leia também",
    "leia mais", "veja também",
    "lees ook", "zobacz też", "czytaj też", "читайте также", "читать также", "теги",
    "etiquetas", "mots clés", "schlagwörter", "相关新闻", "关键词", "责任编辑", "関連記事",
    "previous", "next", "last edited", "tagged", "you are here", "search this",
  ]

  /// Blocks that begin so are captions or credits.
  static let credits = [
    "photo by", "photos by", "photograph by", "photo", "photos", "photograph", "photo credit",
    "image credit", "image copyright", "image source", "image caption", "media caption", "image",
    "picture", "video", "credit", "courtesy of", "file photo", "illustration", "graphic", "foto",
    "fotos", "imagen", "crédits", "crédit photo", "bild", "quelle", "фото", "写真", "图片",
  ]

  /// Blocks that hold this anywhere are notices, where they are short.
  static let notices = [
    "all rights reserved", "rights reserved", "alle rechte vorbehalten", "tous droits réservés",
    "todos los derechos reservados", "todos os direitos reservados", "tutti i diritti riservati",
    "все права защищены", "terms of use", "terms of service", "terms and conditions",
    "privacy policy", "privacy notice", "cookie policy", "we use cookies", "uses cookies",
    "use of cookies", "utilizziamo i cookie", "utilizamos cookies", "verwendet cookies",
    "utilise des cookies", "newsletter", "our newsletters", "sign up for", "sign up to",
    "subscribe to our", "subscribe now", "subscribe today", "your inbox", "your email address",
    "e mail address", "click here to", "enable javascript", "javascript is disabled",
    "your browser", "log in to comment", "you must be logged in", "first person to comment",
    "first to comment", "comments are closed", "comments are moderated", "to leave a comment",
    "displayed after verification", "characters shown", "enter the characters",
    "external internet sites", "content of external", "follow us on", "follow him on twitter",
    "follow her on twitter", "follow me on twitter", "on twitter at", "like us on facebook",
    "join the conversation", "download the app", "our app", "may not be published broadcast",
    "republished with permission", "may earn a commission", "affiliate commission",
    "copyright reserved", "is a registered trademark", "contributed to this report",
    "contributed to this story", "contributed reporting", "send us a tip", "got a tip",
    "hide caption", "toggle caption", "support our journalism", "become a member",
    "to continue reading", "already a subscriber", "free trial", "enjoyed this article",
    "enjoyed this story", "like this story", "like this article", "share it with a friend",
    "in ihrem postfach", "in ihr postfach", "ihre e mail adresse", "dans votre boîte",
    "votre adresse e mail", "en tu correo", "en su correo", "na sua caixa de correio",
    "nella tua casella", "in je mailbox", "de cet article à lire", "dieses artikels lesen",
  ]

  /// Blocks that begin so end the article where one went before.
  static let endings = [
    "comments", "comment", "leave a comment", "leave a reply", "post a comment", "add a comment",
    "view comments", "show comments", "join the conversation", "readers comments",
    "reader comments", "user comments", "join the discussion", "write a comment", "responses",
    "related articles", "related stories", "related news", "related topics", "related posts",
    "related content", "related links", "related coverage", "related videos", "related reading",
    "more from", "more stories", "more news", "more on this story", "more in", "more like this",
    "most read", "most popular", "most viewed", "most shared", "most commented", "popular posts",
    "recent posts", "recent comments", "recommended", "recommended for you", "recommended stories",
    "you may also like", "you might also like", "you may like", "you might like",
    "around the web", "from around the web", "from the web", "what to read next", "read next",
    "up next", "don t miss", "top stories", "top news", "latest news", "latest stories",
    "latest from", "latest headlines", "trending", "trending now", "trending stories",
    "editor s picks", "editors picks", "also on", "about the author", "about us", "tags", "topics",
    "filed under", "posted in", "share this", "topics in this story", "explore more",
    "sign up for our", "newsletter", "newsletters", "next story", "previous story", "sponsored",
    "promoted stories", "follow us", "our standards", "contact us", "get in touch", "copyright",
    "other stories", "other news", "in other news", "see more", "view on", "originally published",
    "commentaires", "articles liés", "sur le même sujet", "les plus lus", "à lire également",
    "comentarios", "noticias relacionadas", "más leídas", "lo más leído", "te recomendamos",
    "kommentare", "mehr zum thema", "meistgelesen", "das könnte sie auch interessieren",
    "commenti", "articoli correlati", "i più letti", "lascia un commento", "comentários",
    "notícias relacionadas", "mais lidas", "veja também", "reacties", "gerelateerd", "lees verder",
    "komentarze", "komentáře", "diskuse", "комментарии", "похожие", "читайте также",
    "相关新闻", "相关阅读", "热门推荐", "评论", "関連記事", "コメント", "댓글", "관련기사", "تعليقات",
  ]

  /// Labels that begin so stand over links to other articles.
  static let boxes = [
    "read more", "read also", "also read", "read next", "see also", "related", "more on",
    "most read",
    "most popular", "watch", "lire aussi", "à lire aussi", "voir aussi", "lesen sie auch",
    "mehr zum thema", "lea también", "lee también", "te puede interesar", "leggi anche",
    "leia também", "leia mais", "veja também", "lees ook", "czytaj też", "zobacz też",
    "читайте также", "相关新闻", "関連記事",
  ]

  /// What a caption or a credit has within it.
  static let captions = [
    "getty images", "photo by", "photograph by", "picture by", "photo via", "ap photo", "afp photo",
    "file photo", "file picture", "file image", "photo credit", "image credit", "photo courtesy",
    "image courtesy", "photo provided", "stock photo", "shutterstock", "istockphoto", "istock",
    "handout photo", "screenshot", "image via", "via getty", "via ap", "via reuters", "epa efe",
    "anadolu agency", "photo illustration", "photo agency", "pool photo", "pool via",
  ]

  /// What a credit in parentheses begins with.
  static let creditNames = [
    "image", "images", "photo", "photos", "photograph", "picture", "pictures", "pic", "credit",
    "courtesy", "foto", "imagen", "crédit", "crédits", "bild", "фото", "写真", "图片",
  ]

  /// What a label has within it below which an article goes on for subscribers alone.
  static let walls = [
    "to continue reading", "to keep reading", "to read the full", "to read this article",
    "subscribe to read", "subscribe to continue", "subscribers only", "for subscribers",
    "already a subscriber", "already subscribed", "réservé aux abonnés", "abonnez vous pour",
    "réservée aux abonnés", "déjà abonné", "mit abo lesen", "jetzt weiterlesen",
    "nur für abonnenten",
    "exklusiv für abonnenten", "para seguir leyendo", "solo para suscriptores",
    "exclusivo para suscriptores", "per continuare a leggere", "riservato agli abbonati",
    "exclusivo para assinantes", "lees verder met een abonnement", "dostęp dla subskrybentów",
    "по подписке", "только для подписчиков",
  ]
}
