import Newsfold

/// Web archives; a file of the corpus should begin with WARC/1.0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  let collection = ArticleReader(threads: 1).read(bytes, named: "a.warc")
  precondition(collection.articles.allSatisfy { !$0.title.isEmpty || !$0.body.isEmpty })
  return 0
}
