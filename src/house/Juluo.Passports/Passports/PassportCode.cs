namespace Juluo.Passports;

/// <summary>A code to show or read out at an allied community: ten characters that are not easily confused (50 bits). Stored as a hash, and sealed.</summary>
internal static class PassportCode
{
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 10;

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>Hashes a typed code. Case, spaces and dashes are ignored.</summary>
    public static byte[] Hash(string? typed) =>
        SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(64))));

    public static string Written(string code) => $"{code[..5]}-{code[5..]}";
}
