/// The elements that matter for finding an article; all others are `other`.
enum HTMLTag: UInt8, Sendable {
  case text, other
  case html, head, body, title, meta, link, script
  case style, noscript, template, svg, iframe, object, canvas, math
  case button, select, option, textarea, input, label, form, fieldset, legend, datalist
  case p, div, section, article, main, aside, nav, header, footer
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, table, tr, td, th, tbody, thead, tfoot, caption
  case figure, figcaption, picture, video, audio, blockquote, pre, address, center, details, summary
  case br, hr, a, time, dialog, menu, img

  /// The tags by their names in lower case.
  static let byName: NameTable<HTMLTag> = {
    var byName: [String: HTMLTag] = [:]
    for value in UInt8(0)...UInt8.max {
      guard let tag = HTMLTag(rawValue: value) else { break }
      if tag != .text, tag != .other { byName["\(tag)"] = tag }
    }
    return NameTable(byName)
  }()

  /// Whether nothing within is text that a reader reads.
  ///
  /// The head is none of these: where a page leaves out the tags of head and body, libxml2 takes
  /// elements that it does not know, such as article and main, for a part of the head.
  var isSilent: Bool {
    switch self {
    case .title, .meta, .link, .script, .style, .noscript, .template, .svg, .iframe, .object,
      .canvas, .math, .button, .select, .option, .textarea, .input, .datalist, .video, .audio,
      .dialog:
      true
    default: false
    }
  }

  /// Whether it stands in a line of text, without breaking it.
  var isInline: Bool {
    switch self {
    case .other, .text, .a, .time, .label, .picture, .img: true
    default: false
    }
  }

  /// Whether it holds one paragraph, item or cell, and not a run of them.
  var isParagraph: Bool {
    switch self {
    case .p, .li, .dt, .dd, .td, .th, .tr, .blockquote, .pre, .figure, .ul, .ol: true
    default: isHeading
    }
  }

  /// Whether it is a heading.
  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
