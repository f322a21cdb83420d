namespace Juluo.HelpDirectory;

/// <summary>A phone number to call.</summary>
/// <param name="Number">The number as people read it.</param>
/// <param name="Note">Its purpose, or the times when it is answered.</param>
public sealed record HelpPhone(string Number, string? Extension, LocalizedText? Note)
{
    /// <summary>The link for dialling (RFC 3966); null if the text has no number. If it has several, the first.</summary>
    public string? Link => Parts.FirstOrDefault(p => p.Link is not null)?.Link;

    /// <summary>The number as it is written, with the parts that can be dialled.</summary>
    [JsonIgnore]
    public IReadOnlyList<PhoneLinks.Part> Parts =>
        PhoneLinks.Read(Number) is var parts && Extension is { } ext && parts.Count(p => p.Link is not null) == 1
            ?
            [
                .. parts.Select(p =>
                    p.Link?.Contains(";ext=", StringComparison.Ordinal) == false ? p with { Link = $"{p.Link};ext={ext}" } : p
                ),
            ]
            : parts;

    internal static HelpPhone Of(JsonObject node) =>
        new(
            (node.Text("number") ?? "").Trim('"', ' '),
            node.Number("extension") is { } extension ? extension.ToString("0", System.Globalization.CultureInfo.InvariantCulture) : null,
            node.Localized("description")
        );
}
