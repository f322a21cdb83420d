namespace Juluo.Reception;

/// <summary>How a site receives people.</summary>
/// <param name="KeepDays">After so many days only the count of a visitor stays.</param>
/// <param name="HasDoorCode">A code to hang at the door was made.</param>
/// <param name="HasKiosk">A screen at the entrance has an address.</param>
public sealed record ReceptionRules(string? TermsZh, string? TermsEn, int KeepDays, bool HasDoorCode, bool HasKiosk)
{
    public const int MostTerms = 4000;
    public const int UsualKeepDays = 30;
    public const int MostKeepDays = 90;

    public static readonly ReceptionRules Usual = new(null, null, UsualKeepDays, HasDoorCode: false, HasKiosk: false);

    /// <summary>What a visitor agrees to, in their language if it is written in it; null: nothing.</summary>
    public string? Terms(string language) =>
        string.Equals(language, Languages.English, StringComparison.Ordinal) ? TermsEn ?? TermsZh : TermsZh ?? TermsEn;
}
