namespace Juluo.Passports;

/// <summary>What is shown or read out at the door of another house: ten signs of which none is taken for another (50 bits). Kept as a hash, and sealed.</summary>
internal static class PassportCode
{
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 10;

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>However it was typed: small letters, gaps and dashes do not matter.</summary>
    public static byte[] Hash(string? typed) =>
        SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(64))));

    public static string Written(string code) => $"{code[..5]}-{code[5..]}";
}
