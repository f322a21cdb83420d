namespace Juluo.Forms;

/// <summary>Reads the fields of a form page from a request.</summary>
internal static class SentFields
{
    public static TypedFields Of(IFormCollection form) =>
        new(
            form.Where(f => f.Key.StartsWith(TypedFields.Prefix, StringComparison.Ordinal))
                .ToDictionary(
                    f => f.Key[TypedFields.Prefix.Length..],
                    IReadOnlyList<string> (f) => [.. f.Value.Select(v => PlainText.Of(v ?? ""))],
                    StringComparer.Ordinal
                )
        );
}
