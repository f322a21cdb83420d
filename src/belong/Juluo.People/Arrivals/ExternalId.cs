namespace Juluo.People;

/// <summary>What another source calls a person.</summary>
/// <param name="Source">E.g. <c>badges-2026</c>.</param>
/// <param name="Value">Compared letter by letter; leading zeros count.</param>
public sealed record ExternalId(string Source, string Value);
