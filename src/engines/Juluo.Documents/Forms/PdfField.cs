namespace Juluo.Documents;

/// <summary>A field of a form.</summary>
/// <param name="Name">Full name, including the names of its parent fields: <c>person.name</c>.</param>
/// <param name="Tip">Tooltip in reading programs; null: none.</param>
/// <param name="Longest">Maximum number of characters; null: as many as fit.</param>
/// <param name="States">States that a checkbox or a set of radio buttons can have, besides off.</param>
/// <param name="Value">Current value.</param>
public sealed record PdfField(
    string Name,
    PdfFieldKind Kind,
    string? Tip,
    int? Longest,
    bool ManyLines,
    IReadOnlyList<string> States,
    string? Value
);
