import CMalloc

/// Gives the system back what the allocator keeps of freed memory.
///
/// What was held in many pieces of middling size is otherwise kept for the rest of the run: the terms
/// of all texts in their order, which take as much as the documents that are made of them, or the parts
/// that threads made of a large array.
package func releaseFreedMemory() {
  malloc_trim(0)
}
