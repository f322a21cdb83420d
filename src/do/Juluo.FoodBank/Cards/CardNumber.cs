namespace Juluo.FoodBank;

/// <summary>
/// The number of a household: seven random digits and one that checks them, by Damm's quasigroup (H. M. Damm, <i>Total anti-symmetrische Quasigruppen</i>, 2004), which finds every single
/// wrong digit and every two adjacent digits that were swapped. It reveals nothing about the household, and numbers are unpredictable.
/// </summary>
internal static class CardNumber
{
    public const int Digits = 8;

    private static readonly byte[][] Damm =
    [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];

    public static string New()
    {
        var digits = new StringBuilder(Digits);
        for (var i = 0; i < Digits - 1; i++)
            digits.Append((char)('0' + RandomNumberGenerator.GetInt32(10)));
        return digits.Append((char)('0' + Check(digits.ToString()))).ToString();
    }

    /// <summary>Parses a typed or scanned number; spaces, hyphens and full-width digits are accepted.</summary>
    public static Outcome<string> Read(string? typed)
    {
        if (FormText.Some(typed) is not { } said)
            return new Missing("number");
        var digits = new string([
            .. said.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '.')),
        ]);
        if (digits.Length != Digits || !digits.All(char.IsAsciiDigit))
            return new CardErrors.NotANumber(Digits);
        return Check(digits) == 0 ? digits : new CardErrors.WrongDigit();
    }

    /// <summary>Formats a number as printed on the card.</summary>
    public static string Shown(string number) => $"{number[..4]}-{number[4..]}";

    /// <summary>Returns the check digit for the given digits; 0 for a valid full number.</summary>
    private static int Check(string digits) => digits.Aggregate(0, (at, c) => Damm[at][c - '0']);
}
