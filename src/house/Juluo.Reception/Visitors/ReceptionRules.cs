namespace Juluo.Reception;

/// <summary>A site's settings for receiving people.</summary>
/// <param name="Terms">The terms that a visitor agrees to, or null if there are none.</param>
/// <param name="KeepDays">The number of days after which a visitor is deleted and only counted.</param>
/// <param name="HasDoorCode">True if a code for the door exists.</param>
/// <param name="HasKiosk">True if a screen at the entrance has an address.</param>
public sealed record ReceptionRules(LocalizedText? Terms, int KeepDays, bool HasDoorCode, bool HasKiosk)
{
    public const int MostTerms = 4000;
    public const int UsualKeepDays = 30;
    public const int MostKeepDays = 90;

    public static readonly ReceptionRules Usual = new(null, UsualKeepDays, HasDoorCode: false, HasKiosk: false);
}
