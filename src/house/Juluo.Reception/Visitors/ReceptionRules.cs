namespace Juluo.Reception;

/// <summary>How a site receives people.</summary>
/// <param name="Terms">What a visitor agrees to; null: nothing.</param>
/// <param name="KeepDays">The number of days after which only the count of a visitor stays.</param>
/// <param name="HasDoorCode">Whether a code to hang at the door was made.</param>
/// <param name="HasKiosk">Whether a screen at the entrance has an address.</param>
public sealed record ReceptionRules(LocalizedText? Terms, int KeepDays, bool HasDoorCode, bool HasKiosk)
{
    public const int MostTerms = 4000;
    public const int UsualKeepDays = 30;
    public const int MostKeepDays = 90;

    public static readonly ReceptionRules Usual = new(null, UsualKeepDays, HasDoorCode: false, HasKiosk: false);
}
