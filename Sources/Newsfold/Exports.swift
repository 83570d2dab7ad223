// What the façade takes and gives has its types in these modules: one import serves a library user.
@_exported public import Articles
@_exported public import Clustering
@_exported public import Stories
@_exported public import Vectorization
