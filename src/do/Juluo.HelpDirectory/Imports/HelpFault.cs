namespace Juluo.HelpDirectory;

/// <summary>A service of an imported list that could not be read.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Text">As it came; null: too long to be mended here.</param>
public sealed record HelpFault(HelpFaultId Id, string Source, int Row, string? Name, string? Text, Instant MadeAt);
