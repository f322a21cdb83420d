namespace Juluo.Foundation;

/// <summary>The caller previews the program with another role. The view never shows more than their own permissions allow, and it is read-only.</summary>
/// <param name="Name">The name of the role.</param>
public sealed record SeeingAs(LocalizedText Name);
