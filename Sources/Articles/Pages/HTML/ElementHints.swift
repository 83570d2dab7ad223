/// What an element's tag, role and names say of its content.
enum ElementHint: Sendable {
  /// It holds what is not article: related stories, forms, menus.
  case against
  /// It holds readers' comments or a notice about cookies, which may be longer than the article.
  case foreign
  /// It holds what no reader sees.
  case hidden
  /// It holds a caption or a credit.
  case caption
  /// It holds the article's paragraphs.
  case body
  case none
}

/// Reads the hints of elements, in the manner of the class-name weights of Arc90's *Readability*
/// (2010), with lists of our own.
enum ElementHints {
  /// The hint of a node.
  ///
  /// `known` holds the hints of names that other elements of the page had.
  static func hint(
    of node: Int, in tree: HTMLTree, known: inout [String: ElementHint]
  ) -> ElementHint {
    switch tree.nodes[node].tag {
    case .text: return .none
    case .nav, .aside, .footer, .form, .menu: return .against
    case .figcaption, .caption: return .caption
    default: break
    }
    guard !tree.nodes[node].attributes.isEmpty else { return .none }
    if isHidden(node, in: tree) || tree.attribute(.ariaHidden, of: node) == "true" {
      return .hidden
    }
    if let role = tree.attribute(.role, of: node), againstRoles.contains(role) { return .against }
    if let property = tree.attribute(.itemprop, of: node)?.lowercased() {
      if property.contains("articlebody") { return .body }
      if property == "caption" { return .caption }
    }
    var names = tree.attribute(.className, of: node) ?? ""
    if let id = tree.attribute(.id, of: node) { names += " " + id }
    if let hint = known[names] { return hint }
    let hint = hint(names: names)
    known[names] = hint
    return hint
  }

  /// Whether an element in a line of text is there for no reader's eyes.
  static func isUnseen(_ node: Int, in tree: HTMLTree) -> Bool {
    guard !tree.nodes[node].attributes.isEmpty else { return false }
    if isHidden(node, in: tree) { return true }
    guard let names = tree.attribute(.className, of: node) else { return false }
    let letters = names.utf8.filter { (0x61...0x7a).contains($0 | 0x20) || $0 == 0x20 }
    return unseenParts.occurs(in: letters.map { $0 | 0x20 })
  }

  private static func isHidden(_ node: Int, in tree: HTMLTree) -> Bool {
    if tree.attribute(.hidden, of: node) != nil { return true }
    guard let style = tree.attribute(.style, of: node) else { return false }
    return hidingStyles.occurs(in: style.utf8.filter { $0 != UInt8(ascii: " ") })
  }

  /// The hint of a class and id: whole names for short words, parts of names for telling ones.
  static func hint(names: String) -> ElementHint {
    var joined: [UInt8] = []
    var token: [UInt8] = []
    var isAgainst = false
    var isCaption = false
    for byte in names.utf8 {
      let folded = byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte
      let isLetter = folded >= 0x61 && folded <= 0x7a || folded >= 0x80
      if isLetter { joined.append(folded) }
      if !isLetter || byte != folded && !token.isEmpty {
        if shortNames.contains(token) { isAgainst = true }
        if captionNames.contains(token) { isCaption = true }
        token.removeAll(keepingCapacity: true)
      }
      if isLetter {
        token.append(folded)
      } else if byte == UInt8(ascii: " ") {
        joined.append(byte)
      }
    }
    if shortNames.contains(token) { isAgainst = true }
    if captionNames.contains(token) { isCaption = true }
    if foreignParts.occurs(in: joined) { return .foreign }
    if isCaption || captionParts.occurs(in: joined) { return .caption }
    if isAgainst || againstParts.occurs(in: joined) { return .against }
    // Buttons to share are no part of the article, but what others wrote and it quotes is.
    if socialParts.occurs(in: joined), !embedParts.occurs(in: joined) { return .against }
    return bodyParts.occurs(in: joined) ? .body : .none
  }

  private static let againstRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar",
    "tablist", "toolbar", "alertdialog", "form",
  ]

  private static let shortNames: Set<[UInt8]> = Set(
    [
      "ad", "ads", "nav", "tags", "tools", "legal", "search", "login", "reply", "respond",
      "replies",
      "bio", "byline", "dateline", "timestamp", "meta", "kicker", "menu", "modal", "popup", "promo",
      "share", "sharing", "rating", "poll", "quiz", "toc", "dfp", "gpt", "adslot",
    ].map { Array($0.utf8) })

  private static let captionNames: Set<[UInt8]> = Set(
    ["caption", "captions", "credit", "credits", "figcaption"].map { Array($0.utf8) })

  private static let captionParts = NameParts([
    "imagecaption", "photocaption", "captiontext", "imagecredit", "photocredit", "mediacaption",
    "wpcaption",
  ])

  private static let foreignParts = NameParts([
    "comment", "disqus", "cookie", "consent", "gdpr", "livefyre", "viafoura",
  ])

  private static let againstParts = NameParts([
    "related", "recirc", "sidebar", "newsletter", "sharebar", "sharetool",
    "sharelink", "footer", "breadcrumb", "recommend", "taboola",
    "outbrain",
    "popular", "trending", "mostread", "sponsor", "advert", "banner",
    "subscribe", "subscription", "signup", "authorbio", "aboutauthor", "authorbox", "authorinfo",
    "toolbar", "pagination", "navigation", "navbar", "masthead", "morestories",
    "morefrom",
    "alsolike", "upnext", "readnext", "screenreader", "visuallyhidden", "sronly", "copyright",
    "disclaimer", "pullquote", "skiplink", "inlinepromo", "adcontainer", "adwrapper", "googlead",
    "tagcloud", "taglist", "jpshare", "sharedaddy", "postmeta", "entrymeta", "articlemeta",
    "premiumbox", "donate", "onesignal", "widgetarea", "nextprev", "prevnext", "postnav",
  ])

  private static let hidingStyles = NameParts(["display:none", "visibility:hidden"])

  private static let socialParts = NameParts(["social"])

  private static let embedParts = NameParts(["embed"])

  private static let unseenParts = NameParts([
    "screenreader", "visuallyhidden", "sronly", "tooltip", "popover", "rolloverblock",
  ])

  private static let bodyParts = NameParts([
    "articlebody", "storybody", "postbody", "entrycontent", "postcontent", "articlecontent",
    "storycontent", "articletext", "storytext", "bodytext", "bodycopy", "articlecopy",
    "contentbody",
    "newsbody", "newstext",
  ])
}
