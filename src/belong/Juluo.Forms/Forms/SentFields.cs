namespace Juluo.Forms;

/// <summary>The fields of a page of a form, as they were sent.</summary>
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
