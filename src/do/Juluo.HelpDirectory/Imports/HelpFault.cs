namespace Juluo.HelpDirectory;

/// <summary>A service of an imported list that could not be read.</summary>
/// <param name="Row">The number of the service in the file.</param>
/// <param name="Text">The text as in the file; null if it is too long to fix here.</param>
public sealed record HelpFault(HelpFaultId Id, string Source, int Row, string? Name, string? Text, Instant MadeAt);
