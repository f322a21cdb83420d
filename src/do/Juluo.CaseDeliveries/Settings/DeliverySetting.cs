namespace Juluo.CaseDeliveries;

/// <summary>The settings for handing over a service's cases to the authority that decides.</summary>
/// <param name="Authority">The name of the authority.</param>
/// <param name="Formats">The names of the formats (<see cref="DeliveryFormat"/>).</param>
/// <param name="FormName">The name of the authority's own form; null if a generated one is used.</param>
/// <param name="FieldMap">The mapping from answers to fields of its form, parsed by <see cref="FieldMapText"/>.</param>
/// <param name="FourEyes">True if a second person must release each batch.</param>
public sealed record DeliverySetting(
    ServiceId Service,
    string Authority,
    IReadOnlyList<string> Formats,
    string? FormName,
    string? FieldMap,
    bool FourEyes
)
{
    public const int MostAuthority = 120;
    public const int MostFieldMap = 100_000;

    public bool Gives(DeliveryFormat format) => Formats.Contains(EnumWord.Of(format));

    /// <summary>Returns true if forms are produced but there is no Chinese font to embed, so that Chinese only shows where the reader has a font.</summary>
    internal static bool LacksLetters(DeliverySetting? setting, InstalledTypeface typeface) =>
        setting is not null && (setting.Gives(DeliveryFormat.Pdf) || setting.Gives(DeliveryFormat.Bundle)) && !typeface.Exists;

    public static string PathOf(ServiceId service) => $"/services/{service}/delivery";
}
