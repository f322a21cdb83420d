namespace Juluo.Documents;

/// <summary>A field of a form.</summary>
/// <param name="Name">Its whole name, with those of the fields that it lies in: <c>person.name</c>.</param>
/// <param name="Tip">What a reading program says of it; null: nothing.</param>
/// <param name="Longest">Characters at most; null: as many as fit.</param>
/// <param name="States">What a box or a set of buttons can be set to, besides off.</param>
/// <param name="Value">What stands in it.</param>
public sealed record PdfField(
    string Name,
    PdfFieldKind Kind,
    string? Tip,
    int? Longest,
    bool ManyLines,
    IReadOnlyList<string> States,
    string? Value
);
