import Newsfold

/// Zip, tar and 7z archives, and what is compressed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  let collection = ArticleReader(threads: 1).read(bytes, named: "a.zip")
  precondition(collection.articles.allSatisfy { !$0.title.isEmpty || !$0.body.isEmpty })
  return 0
}
