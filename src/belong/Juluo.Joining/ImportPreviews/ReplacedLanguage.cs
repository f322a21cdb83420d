namespace Juluo.Joining;

/// <summary>A language in a row that Juluo does not have, and the one that is used instead.</summary>
/// <param name="Row">The line of the file.</param>
public sealed record ReplacedLanguage(int Row, string Typed, string Used);
