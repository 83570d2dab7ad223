extension StoryReport.Summary {
  /// The counts as a sentence without its full stop.
  var words: String {
    "\(counted(articles, "article")) in \(counted(stories, "story", "stories")), "
      + "\(grouped(multiSourceStories)) of them from several outlets"
  }
}
