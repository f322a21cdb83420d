namespace Juluo.CaseDeliveries;

/// <summary>How a service's cases are handed over to the authority that decides.</summary>
/// <param name="Authority">Its name.</param>
/// <param name="Formats">The words of <see cref="DeliveryFormat"/>.</param>
/// <param name="FormName">The name of its own form; null: ours is filled in.</param>
/// <param name="FieldMap">Which answer goes into which field of its form, as <see cref="FieldMapText"/> reads it.</param>
/// <param name="FourEyes">A second person releases each batch.</param>
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

    /// <summary>Forms are made, and there is no Chinese font to put into them.</summary>
    internal static bool LacksLetters(DeliverySetting? setting, InstalledTypeface typeface) =>
        setting is not null && (setting.Gives(DeliveryFormat.Pdf) || setting.Gives(DeliveryFormat.Bundle)) && !typeface.Exists;

    public static string PathOf(ServiceId service) => $"/services/{service}/delivery";
}
