namespace Juluo.HelpDirectory;

/// <summary>A number to call.</summary>
/// <param name="Number">As people read it.</param>
/// <param name="Note">For what or when.</param>
public sealed record HelpPhone(string Number, string? Extension, LocalizedText? Note)
{
    /// <summary>What a phone dials: RFC 3966; null: there is no number in it. Of several, the first.</summary>
    public string? Link => Parts.FirstOrDefault(p => p.Link is not null)?.Link;

    /// <summary>The number as it is written, with what can be dialled in it.</summary>
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
