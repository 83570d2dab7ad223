import Foundation
import Mustache

/// The page's parts, as templates, and what stands in it unchanged.
struct ReportTemplates: Sendable {
  enum Part: String, CaseIterable {
    case head, story, singles, single, foot
  }

  /// The style sheet and the script, without the last line break: a policy knows them by their hashes.
  static let style = text(PackageResources.report_css)
  static let script = text(PackageResources.report_js)

  /// What the page may load and run: its own style and script alone.
  ///
  /// The hashes are SHA-256; a test holds them against the files.
  static let policy =
    "default-src 'none'; style-src '\(styleHash)'; script-src '\(scriptHash)'; "
    + "base-uri 'none'; form-action 'none'"

  private let library: MustacheLibrary

  init() {
    var library = MustacheLibrary()
    for part in Part.allCases {
      do {
        try library.register(Self.text(Self.bytes(of: part)), named: part.rawValue)
      } catch {
        preconditionFailure("the template \(part.rawValue) is broken: \(error)")
      }
    }
    self.library = library
  }

  /// A part with its values filled in, all of them escaped but those that the template names as HTML.
  func render(_ part: Part, _ values: [String: Any]) -> String {
    library.render(values, withTemplate: part.rawValue) ?? ""
  }

  private static func bytes(of part: Part) -> [UInt8] {
    switch part {
    case .head: PackageResources.report_head_mustache
    case .story: PackageResources.report_story_mustache
    case .singles: PackageResources.report_singles_mustache
    case .single: PackageResources.report_single_mustache
    case .foot: PackageResources.report_foot_mustache
    }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
