/// What an archive says of one of its members.
struct ArchiveMember: Equatable, Sendable {
  /// What is to be read of it.
  enum Kind: Equatable, Sendable {
    case file, folder
    /// The content of another member, of this name.
    case copy(of: String)
    /// A link, a device, a pipe.
    case other
  }

  /// The path, without what would lead out of the archive; "" where it has none.
  var path: String
  var kind: Kind
  var isEncrypted = false

  /// Whether a folder's walk would pass the member over: hidden files, README and the like.
  var isIgnored: Bool {
    path.split(separator: "/").contains { FileWalk.isIgnored(String($0)) }
  }

  /// A path without empty parts, `.` and `..`.
  ///
  /// Nothing is ever written under it: it is a name to show.
  static func tamed(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }
}
