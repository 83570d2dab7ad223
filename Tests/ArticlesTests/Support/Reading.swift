import Articles

/// What a reader makes of a file with this content.
func read(
  _ bytes: [UInt8], name: String = "file", strict: Bool = false, threads: Int = 2
) throws -> ArticleCollection {
  let folder = try TemporaryFolder()
  let file = try folder.write(bytes, to: name)
  return try withExtendedLifetime(folder) {
    try ArticleReader(strict: strict, threads: threads).read([.path(file)])
  }
}

/// What a reader makes of a file with this text.
func read(
  _ text: String, name: String = "file", strict: Bool = false, threads: Int = 2
) throws -> ArticleCollection {
  try read(Array(text.utf8), name: name, strict: strict, threads: threads)
}
