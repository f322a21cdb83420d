namespace Juluo.People;

/// <summary>The id of a person in another source.</summary>
/// <param name="Source">The name of the source, such as <c>badges-2026</c>.</param>
/// <param name="Value">The id. Compared exactly; leading zeros count.</param>
public sealed record ExternalId(string Source, string Value);
