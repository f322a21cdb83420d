namespace Juluo.Foundation;

/// <summary>Rule for moving rows from one person to another.</summary>
/// <param name="Key">SQL expression that identifies a row t among those of the same person.</param>
/// <param name="Unless">SQL condition under which a row o of the other person duplicates t; such a row is not moved.</param>
/// <param name="Other">The column that names another person, if any: a row that would relate a person to themselves is not moved.</param>
public sealed record MoveRule(string Key, string Unless, string? Other);
