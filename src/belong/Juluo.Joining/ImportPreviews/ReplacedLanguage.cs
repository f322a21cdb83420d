namespace Juluo.Joining;

/// <summary>A language in a row that Juluo doesn't have, and the one used instead.</summary>
/// <param name="Row">The line in the file.</param>
public sealed record ReplacedLanguage(int Row, string Typed, string Used);
