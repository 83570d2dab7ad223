import CMalloc

/// Gives the system back what the allocator keeps of freed memory.
///
/// The terms of all texts in their order take as much as the documents that are made of them, and in
/// many small pieces, which the allocator would keep for the rest of the run.
func releaseFreedMemory() {
  malloc_trim(0)
}
